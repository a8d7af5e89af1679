import { readFileSync } from 'node:fs'
import { stateOf } from '../../../functions/adapters/dossier-items'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { sha256 } from '../../../functions/adapters/event-chain'
import type { Item } from '../../../functions/adapters/table'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { city } from '../../../workflows/city/city'
import { decide } from '../../../workflows/kernel/decide'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { apply } from '../../../workflows/kernel/fold'
import { minutesAfter } from './filing'

// A permit as it was stored before steps had rules and objections a meaning: asked back, objected to, reported.
const stored = JSON.parse(readFileSync('test/fixtures/old-chain.json', 'utf8')) as Item[]

const theTable = async () => {
  const table = tableInMemory()
  for (const item of stored) await table.write([{ name: 'before', put: item }])
  return dossierStore(table)
}

test('each event of an older dossier folds to the state that it was sealed with', async () => {
  const record = (await (await theTable()).read('D1'))!
  expect(record.events.map(({ event }) => event.type)).toEqual([
    'filed',
    'supplement-requested',
    'supplemented',
    'received',
    'paid',
    'more-needed',
    'clarified',
    'opinion-given',
    'escalated',
  ])
  let folded: Dossier | undefined
  for (const { event } of record.events) {
    folded = apply(folded, event)
    expect(sha256(stateOf(folded))).toBe(event.folded)
  }
})

test('an older dossier goes on under the law as it is now', async () => {
  const store = await theTable()
  const before = (await store.load('D1'))!
  expect(before.questions['department-natural-resources']).toMatchObject({ answer: 'object' })
  const at = minutesAfter(before.tasks.D1_12?.openedAt ?? '2026-12-01T10:00:00.000Z', 30)
  const command = { kind: 'withdraw', reason: 'sold' } as const
  const after = await store.append(
    before,
    decide(before, command, { ...city, procedure: buildingPermit, at, by: 'lan' }),
  )
  expect((await store.read('D1'))?.dossier).toEqual(after)
  expect(after.ended?.how).toBe('withdrawn')
})
