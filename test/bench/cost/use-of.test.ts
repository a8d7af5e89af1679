import { type Noted, useOf } from '../../../bench/cost/use-of'

const noted: Noted = {
  calls: [
    { by: 'command', caller: 'a', action: 'dynamodb:TransactWriteItems', asked: '', units: 12 },
    { by: 'command', caller: 'a', action: 'dynamodb:Query', asked: '', units: 3 },
    { by: 'command', caller: 'a', action: 's3:PUT CopyObject', asked: '', units: 0 },
    { by: 'machine', caller: 'b', action: 'kms:Sign', asked: '', units: 0 },
    { by: 'machine', caller: 'b', action: 'kms:GetPublicKey', asked: '', units: 0 },
    { by: 'machine', caller: 'b', action: 'ses:POST /v2/email/outbound-emails', asked: '', units: 0 },
  ],
  invocations: [
    { by: 'command', caller: 'a', memoryMegabytes: 512, milliseconds: 30, calls: 3, threadMilliseconds: 0 },
    { by: 'machine', caller: 'b', memoryMegabytes: 1_024, milliseconds: 90, calls: 3, threadMilliseconds: 0 },
  ],
  processorMilliseconds: 60,
  logBytes: 1_000,
}

test('work is told apart by who set it going, and is the mean of so many', () => {
  expect(useOf(noted, 2, ({ by }) => by === 'command')).toEqual({
    requests: 0.5,
    functions: { 512: { invocations: 0.5, processorMilliseconds: 7.5, calls: 1.5 } },
    readUnits: 1.5,
    writeUnits: 6,
    puts: 0.5,
    gets: 0,
    signatures: 0,
    mails: 0,
    logBytes: 250,
  })
  expect(useOf(noted, 1, ({ caller }) => caller === 'b')).toMatchObject({
    requests: 0,
    signatures: 1,
    mails: 1,
  })
})

test('the thread’s processor time is shared out, all of it', () => {
  const { functions } = useOf(noted, 1, () => true)
  const shared = Object.values(functions).map(({ processorMilliseconds }) => processorMilliseconds)
  expect(shared).toEqual([15, 45])
})
