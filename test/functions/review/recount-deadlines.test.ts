import { bookmarks } from '../../../functions/adapters/bookmarks'
import { calendarMarks } from '../../../functions/adapters/calendar-marks'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { lawBookInMemory } from '../../../functions/adapters/law-book-in-memory'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { recountDeadlines } from '../../../functions/review/recount-deadlines'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { city } from '../../../workflows/city/city'
import type { Calendar } from '../../../workflows/kernel/calendar'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { shedPermit } from '../../fixtures/procedure'
import { aFiling } from '../adapters/filing'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const tick = { time: '2026-11-24T04:00:00Z' }

const closedOn = (date: string): Calendar => {
  const year = hoChiMinhCity.years['2026']!
  const daysOff = [...year.daysOff, { date, name: 'Storm', source: 'test' }]
  return { ...hoChiMinhCity, years: { ...hoChiMinhCity.years, 2026: { ...year, daysOff } } }
}

const aDesk = async (filed = 40) => {
  const table = tableInMemory()
  const dossiers = dossierStore(table)
  const ids = Array.from({ length: filed }, (_, number) => `D${number}`)
  for (const id of ids) await dossiers.file(aFiling({ id }))
  const desk = {
    table,
    dossiers,
    law: lawBookInMemory([shedPermit as Procedure]),
    ...city,
    marks: calendarMarks(table),
    bookmarks: bookmarks(table),
  }
  const checksDue = async () =>
    new Set(await Promise.all(ids.map(async (id) => (await dossiers.tasks(id, [`${id}_1`]))[0]!.task.dueAt)))
  return { desk, checksDue }
}

test('under a changed calendar the deadlines of every open dossier move, once', async () => {
  const { desk, checksDue } = await aDesk()
  expect(await recountDeadlines(tick, desk)).toEqual({ moved: 0, failed: 0, unfinished: 0 })
  const changed = { ...desk, calendar: closedOn('2026-11-25') }
  expect(await recountDeadlines(tick, changed)).toEqual({ moved: 40, failed: 0, unfinished: 0 })
  expect(await checksDue()).toEqual(new Set([at('2026-11-26T09:00')]))
  expect(await recountDeadlines(tick, changed)).toMatchObject({ moved: 0 })
})

test('a sweep that runs out of time is gone on with by the next', async () => {
  const { desk, checksDue } = await aDesk()
  const changed = { ...desk, calendar: closedOn('2026-11-25') }
  let left = 25
  const first = await recountDeadlines(tick, changed, () => (left-- > 0 ? 60_000 : 0))
  expect(first.moved).toBe(25)
  expect(first.unfinished).toBeGreaterThan(0)
  expect(await recountDeadlines(tick, changed)).toMatchObject({ moved: 15, unfinished: 0 })
  expect(await checksDue()).toEqual(new Set([at('2026-11-26T09:00')]))
})

test('a dossier that cannot be counted holds up no other, and is tried again', async () => {
  const { desk } = await aDesk()
  const changed = { ...desk, calendar: closedOn('2026-11-25') }
  const { load } = desk.dossiers
  const broken = {
    ...desk.dossiers,
    load: async (id: string) => (id === 'D7' ? Promise.reject(new Error('x')) : load(id)),
  }
  expect(await recountDeadlines(tick, { ...changed, dossiers: broken })).toEqual({
    moved: 39,
    failed: 1,
    unfinished: 0,
  })
  expect(await recountDeadlines(tick, changed)).toEqual({ moved: 1, failed: 0, unfinished: 0 })
})
