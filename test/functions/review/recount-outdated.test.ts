import { dossierStore } from '../../../functions/adapters/dossier-store'
import { lawBookInMemory } from '../../../functions/adapters/law-book-in-memory'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { recountOutdated } from '../../../functions/review/recount-outdated'
import { runCommand } from '../../../functions/runtime/run-command'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { city } from '../../../workflows/city/city'
import type { Calendar } from '../../../workflows/kernel/calendar'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { happenedIn } from '../../fixtures/happened'
import { shedPermit } from '../../fixtures/procedure'
import { aFiling } from '../adapters/filing'

const { years } = hoChiMinhCity
const closed: Calendar = {
  ...hoChiMinhCity,
  years: {
    ...years,
    2026: {
      ...years['2026']!,
      daysOff: [...years['2026']!.daysOff, { date: '2026-11-26', name: 'Storm', source: 'test' }],
    },
  },
}

/** A check that nobody did, reported by a function with the calendar of its day. */
const aSilence = async () => {
  const table = tableInMemory()
  const dossiers = dossierStore(table)
  await dossiers.file(aFiling({ id: 'D1' }))
  const desk = { dossiers, law: lawBookInMemory([shedPermit as Procedure]), ...city }
  const by = { at: '2026-11-25T02:00:00.000Z', by: 'system' }
  await runCommand(desk, 'D1', { kind: 'silence', task: 'D1_1' }, by)
  const events = () => table.items().filter(({ sk }) => sk.startsWith('EVENT#'))
  const feed = async (calendar: Calendar) => {
    for (const item of events()) await recountOutdated(happenedIn(item, dossiers), { ...desk, calendar })
  }
  const due = async () =>
    Object.values((await dossiers.load('D1'))!.tasks).find(({ kind }) => kind === 'direction')!.dueAt
  return { events, feed, due }
}

test('what was decided under the calendar of another day is counted again, once', async () => {
  const { events, feed, due } = await aSilence()
  expect(await due()).toBe('2026-11-26T10:00:00.000Z')
  await feed(closed)
  expect(await due()).toBe('2026-11-27T10:00:00.000Z')
  await feed(closed)
  expect(events()).toHaveLength(3)
})

test('under the same calendar nothing is written', async () => {
  const { events, feed } = await aSilence()
  await feed(hoChiMinhCity)
  expect(events()).toHaveLength(2)
})
