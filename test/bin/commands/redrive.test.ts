import type { Context } from 'aws-lambda'
import { redriveAll } from '../../../bin/commands/redrive'
import { asideStore } from '../../../functions/adapters/aside-store'
import type { GivenUpRecords } from '../../../functions/adapters/given-up'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { feedStack } from '../../../functions/runtime/feed-stack'
import { eventItem, recordOf, streamedAt } from '../../fixtures/stream-record'

const at = streamedAt
const later = '2026-11-24T08:30:00.000Z'
const number = 'H29.16-261124-0001'
const functionArn = 'arn:aws:lambda:ap-southeast-1:123456789012:function:project-events'

/** A feed that gave up a mail about event 1, and died over event 2. */
const aFeed = async () => {
  const table = tableInMemory()
  const asides = asideStore(table)
  const died = eventItem(2)
  await table.write(
    [{ pk: 'DOSSIER#D1', sk: 'HEAD', number }, eventItem(1), died].map((put) => ({ name: 'item', put })),
  )
  await asides.keep({ dossier: 'D1', sequence: 1, lane: 'mail' }, { error: 'MessageRejected', at })
  const kept = { requestContext: { functionArn, condition: 'RetryAttemptsExhausted' }, timestamp: at }
  const objects = new Map([['a', JSON.stringify({ ...kept, payload: { Records: [recordOf(died)] } })]])
  const givenUp: GivenUpRecords = {
    async *keys() {
      yield* [...objects.keys()]
    },
    read: async (key) => objects.get(key) ?? '',
    forget: async (key) => void objects.delete(key),
  }
  const done: string[] = []
  const work =
    (lane: string) =>
    async ({ event: { sequence } }: { event: { sequence: number } }) =>
      void done.push(`${lane} ${sequence}`)
  const lanes = { mail: work('mail'), figures: work('figures') }
  const dossiers = { load: async () => undefined, read: async () => undefined }
  const handler = feedStack(lanes, { dossiers, asides, pause: async () => {} })
  /** The stream hands on each insert once. */
  const handed = new Set<string>()
  const follow = async () => {
    const again = table.items().filter(({ sk }) => sk.startsWith('AGAIN#') && !handed.has(sk))
    for (const { sk } of again) handed.add(sk)
    await handler({ Records: again.map((item) => recordOf(item)) }, {} as Context)
  }
  const redrive = async (chosen: Parameters<typeof redriveAll>[0] = {}) => {
    const lines: string[] = []
    const so = await redriveAll(chosen, { asides, givenUp }, later, (line) => lines.push(line))
    return { ...so, lines }
  }
  const writes = () => JSON.stringify(table.items())
  return { objects, kept, died, done, follow, redrive, writes }
}

test('a dry run says what is given up, since when, whose work it is and why, and changes nothing', async () => {
  const { redrive, writes, objects } = await aFeed()
  const before = writes()
  const { found, played, lines } = await redrive({ dryRun: true })
  expect([found, played]).toEqual([2, 0])
  expect(lines).toEqual([
    `${number}  event 1  mail  given up 1 time  MessageRejected  ${at}, 5 h`,
    `${number}  event 2  all kinds of work  project-events died  RetryAttemptsExhausted  ${at}, 5 h`,
  ])
  expect([writes(), objects.size]).toEqual([before, 1])
})

test('what is given up is done once, however often it is asked for', async () => {
  const { redrive, follow, done, objects } = await aFeed()
  const first = await redrive()
  expect(first.played).toBe(8)
  expect(first.lines[0]).toMatch(/played again$/)
  expect((await redrive()).lines.every((line) => line.endsWith('on its way already'))).toBe(true)
  await follow()
  await follow()
  expect(done.sort()).toEqual(['figures 2', 'mail 1', 'mail 2'])
  expect(objects.size).toBe(0)
  // Work that this reader has no lane for is another function's, and still on its way.
  expect((await redrive()).played).toBe(0)
})

test('an event that was kept as a text is read as one that was kept as it is', async () => {
  const { redrive, objects, kept, died } = await aFeed()
  objects.set('a', JSON.stringify({ ...kept, payload: JSON.stringify({ Records: [recordOf(died)] }) }))
  expect((await redrive({ dryRun: true })).lines[1]).toContain('event 2  all kinds of work')
})

test.each([
  [{ number: 'H29.16-261124-0002' }, 0],
  [{ error: 'MessageRejected' }, 1],
  [{ number, error: 'RetryAttemptsExhausted' }, 7],
])('of %j alone what fits is played', async (chosen, played) => {
  expect((await (await aFeed()).redrive(chosen)).played).toBe(played)
})

test('a record that can not be read stays where it is, and is told', async () => {
  const { redrive, objects } = await aFeed()
  objects.set('b', 'not JSON')
  expect((await redrive()).lines.at(-1)).toBe('b  a record  Unreadable')
  expect([...objects.keys()]).toEqual(['b'])
})
