import { stateIn } from '../../../functions/adapters/dossier-items'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { canonical, genesis, sha256 } from '../../../functions/adapters/event-chain'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { Clock } from '../../../workflows/kernel/dossier'
import { aDossier } from '../../fixtures/dossier'
import { movingIn } from '../../fixtures/linked-procedure'
import { minutesAfter } from './filing'

/** As it was stored when an appointment was called as the day of a task is. */
const asBefore = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asBefore)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name === 'promisedFor' ? 'dueAt' : name, asBefore(inner)]),
  )
}
const anew = (text: unknown) => asBefore(JSON.parse(String(text))) as Record<string, unknown>

const received = '2026-11-24T03:00:00.000Z'

/** A dossier whose joined procedures have clocks of their own, in a table of that time. */
const storedBefore = async () => {
  const journey = aDossier({}, movingIn)
  journey.completes('check', 'proceed', received)
  const table = tableInMemory()
  const store = dossierStore(table)
  const [filing, ...later] = journey.decisions
  let dossier = await store.file(filing!)
  for (const decision of later) dossier = await store.append(dossier, decision)
  const items = table.items().filter(({ pk }) => pk === 'DOSSIER#D1')
  const head = items.find(({ sk }) => sk === 'HEAD')!
  const state = JSON.stringify(anew(stateIn(head)))
  let prev = genesis
  for (const item of items.filter(({ sk }) => sk.startsWith('EVENT#'))) {
    const event = canonical({ ...anew(item.event), folded: sha256(state), prev })
    prev = sha256(event)
    await table.write([{ name: 'before', put: { ...item, event, hash: prev } }])
  }
  await table.write([{ name: 'before', put: { ...head, state, lastHash: prev } }])
  return { journey, table, store, dossier: { ...dossier, lastHash: prev } }
}

test('a dossier of a time when its appointment had another name is read, checked and goes on', async () => {
  const { journey, table, store, dossier } = await storedBefore()
  expect(dossier.clock.promisedFor).toBeDefined()
  expect(Object.values(dossier.parts ?? {}).some(({ clock }) => clock?.promisedFor)).toBe(true)
  expect(JSON.stringify(table.items())).not.toContain('promisedFor')
  expect(await store.load('D1')).toEqual(dossier)
  expect((await store.read('D1'))?.dossier).toEqual(dossier)
  const at = minutesAfter(received, 60)
  const after = await store.append(dossier, journey.does({ kind: 'withdraw', reason: 'x' }, at, 'lan'))
  expect((await store.read('D1'))?.dossier).toEqual(after)
  expect(after.clock).toMatchObject({ stoppedAt: at, promisedFor: dossier.clock.promisedFor })
})

test('a clock has one appointment, whatever it was called where it was stored', () => {
  const clock = { limitMinutes: 1, usedMinutes: 0, pauses: [], promisedFor: '2026-12-03T10:00:00.000Z' }
  expect(Clock.parse(clock)).toEqual(clock)
  expect(Clock.parse(asBefore(clock))).toEqual(clock)
  expect(Clock.safeParse({ ...clock, promisedFor: 'soon' }).success).toBe(false)
  expect(Clock.safeParse(asBefore({ ...clock, promisedFor: 'soon' })).success).toBe(false)
  for (const none of [null, undefined, 'a clock', 1, []]) expect(Clock.safeParse(none).success).toBe(false)
})
