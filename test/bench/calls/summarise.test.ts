import { expect, test } from 'vitest'
import { compare, type Metered } from '../../../bench/calls/summarise'

const aCall = (call: Partial<Metered> = {}): Metered => ({
  by: 'command',
  caller: '/api/v1/uploads',
  action: 'dynamodb:PutItem',
  asked: 'UPLOAD UPLOAD',
  units: 1,
  ...call,
})
const none = { calls: [], permits: 1 }

test('polls and schedules are nobody’s permit', () => {
  const calls = [aCall(), aCall({ by: 'reading' }), aCall({ by: 'schedule' })]
  expect(compare({ calls, permits: 1 }, none).calls).toMatchObject({ ours: 1, theirs: 0 })
})

test('units of writes and of reads are told apart, for one permit', () => {
  const calls = [
    aCall({ action: 'dynamodb:TransactWriteItems', units: 12 }),
    aCall({ action: 'dynamodb:UpdateItem', units: 2, by: 'machine' }),
    aCall({ action: 'dynamodb:Query', units: 3 }),
    aCall({ action: 'states:StartExecution', units: 0, by: 'projection' }),
  ]
  const { calls: all, writeUnits, rest } = compare({ calls, permits: 2 }, none)
  expect([all.ours, writeUnits.ours]).toEqual([2, 7])
  const of = (what: string) => rest.find((row) => row.what === what)?.ours
  expect(of('DynamoDB read units')).toBe(1.5)
  expect(of('write units for commands')).toBe(6)
  expect(of('calls for projections')).toBe(0.5)
  expect(of('write units for machines')).toBe(1)
})

test('what only the other one does is in the table too', () => {
  const { rest } = compare(none, { calls: [aCall({ asked: 'DOSSIER HEAD' })], permits: 1 })
  const row = rest.find(({ what }) => what.endsWith('DOSSIER HEAD'))
  expect(row).toMatchObject({ ours: 0, theirs: 1 })
})
