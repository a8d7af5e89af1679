import fc from 'fast-check'
import { countsStore } from '../../../functions/adapters/counts-store'
import { factsStore } from '../../../functions/adapters/facts-store'
import { type Entry, figureLists } from '../../../functions/adapters/figure-lists'
import type { Table } from '../../../functions/adapters/table'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { classesBehind, figureIn } from '../../../workflows/indicators/behind-figure'
import type { Facts } from '../../../workflows/indicators/facts'
import { countedIn, FigureName, subjectOf } from '../../../workflows/indicators/figures'
import {
  belongs,
  dayOfFacts,
  monthOf,
  reportPeriod,
  stretchesOf,
} from '../../../workflows/indicators/report-period'
import { anyFacts, facts } from '../../fixtures/facts'
import { overBothTables } from './both-tables'

const now = '2026-11-20T03:00:00.000Z'

const plain = (one: Facts): Facts => JSON.parse(JSON.stringify(one))
const monthsOf = ({ filedAt, receivedAt }: Facts) => [
  ...new Set([filedAt, receivedAt ?? filedAt].map((at) => monthOf(at, hoChiMinhCity))),
]
/** Of filings and receptions that never change, in the order of their identifiers. */
const named = (one: Facts, dossier: string, before: Facts = one): Facts => {
  const { filedAt, receivedAt = one.receivedAt } = before
  const placed = { ...one, dossier, filedAt, receivedAt, agency: 'ward-ben-thanh' }
  return plain({ ...placed, months: monthsOf(placed) })
}

const day = fc
  .integer({ min: 27, max: 37 })
  .map((at) => new Date(Date.UTC(2026, 9, at)).toISOString().slice(0, 10))
const someDays = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
const agencies = ['department-finance', 'department-justice', 'fire-police', 'ward-ben-thanh'] as const

const collected = async (entries: AsyncGenerator<Entry>): Promise<Entry[]> => {
  const all: Entry[] = []
  for await (const entry of entries) all.push(entry)
  return all
}

/** What lists and counters tell of a figure, after what facts say of the dossiers in the lists. */
const told = async (table: Table, days: { from: string; to: string }, figure: FigureName, agency: string) => {
  const { cut, ...period } = reportPeriod(days, now, hoChiMinhCity)
  const lines = await countsStore(table).lines('agency', [agency], stretchesOf(days, now, hoChiMinhCity))
  const lists = classesBehind(lines, figure).map((one) => ({ agency, class: one }))
  const listed = { ...days, months: period.months, limit: 2 }
  if (subjectOf(figure) === 'dossier') {
    const own: string[] = []
    for await (const { facts: one } of factsStore(table, hoChiMinhCity).newest([agency], listed))
      if (one && belongs(one, { cut, ...period }) && countedIn(one, figure, { cut, agency }).length > 0)
        own.push(`${dayOfFacts(one, hoChiMinhCity)}#${one.dossier}`)
    return { ...figureIn(lines, figure, cut), entries: own.sort((a, b) => (a < b ? 1 : -1)) }
  }
  const entries = await collected(figureLists(table).newest(lists, listed))
  const { items } = await factsStore(table, hoChiMinhCity).many(entries.map((entry) => entry.facts))
  const factsWith = new Map(items.map((one) => [one.dossier, one]))
  return {
    ...figureIn(lines, figure, cut),
    entries: entries
      .filter(({ dossier }) => countedIn(factsWith.get(dossier) as Facts, figure, { cut, agency }).length > 0)
      .map(({ place }) => place),
  }
}

const expected = (
  all: readonly Facts[],
  days: { from: string; to: string },
  figure: FigureName,
  agency: string,
) => {
  const period = reportPeriod(days, now, hoChiMinhCity)
  const behind = all
    .filter((one) => belongs(one, period))
    .map((one) => ({
      place: `${dayOfFacts(one, hoChiMinhCity)}#${one.dossier}`,
      counted: countedIn(one, figure, { cut: period.cut, agency }).length,
    }))
    .filter(({ counted }) => counted > 0)
  return {
    counted: behind.reduce((sum, { counted }) => sum + counted, 0),
    dossiers: behind.length,
    entries: behind.map(({ place }) => place).sort((a, b) => (a < b ? 1 : -1)),
  }
}

test('behind any figure, of any agency and days, are the dossiers that all facts say, and as many', async () => {
  const changes = fc.array(fc.record({ one: anyFacts, which: fc.nat(4) }), { maxLength: 10 })
  const asked = fc.array(
    fc.record({
      days: someDays,
      figure: fc.constantFrom(...FigureName.options),
      agency: fc.constantFrom(...agencies),
    }),
    { minLength: 4, maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(changes, asked, async (made, questions) => {
      const table = tableInMemory()
      const store = factsStore(table, hoChiMinhCity)
      const last = new Map<string, Facts>()
      for (const [at, { one, which }] of made.entries()) {
        const dossier = `D${which}`
        const next = named(one, dossier, last.get(dossier))
        await store.keep([{ facts: next, sequence: at + 1 }])
        last.set(dossier, next)
        expect(await store.holds(next)).toBe(true)
      }
      for (const { days, figure, agency } of questions)
        expect(await told(table, days, figure, agency)).toEqual(
          expected([...last.values()], days, figure, agency),
        )
    }),
    { numRuns: 60 },
  )
})

overBothTables((anEmptyTable) => {
  test('lists are read as one, a page at a time, and no further than what is asked for', async () => {
    const table = await anEmptyTable()
    const store = factsStore(table, hoChiMinhCity)
    const ends = ['on-time', 'late', 'deemed'] as const
    for (let at = 0; at < 9; at += 1) {
      const receivedAt = `2026-11-0${1 + (at % 3)}T02:00:00.000Z`
      const opinions = [{ question: 'q', agency: 'fire-police', end: ends[at % 3] as (typeof ends)[number] }]
      await store.keep([{ facts: facts({ dossier: `D${at}`, receivedAt, opinions }), sequence: 1 }])
    }
    const lists = ['o1', 'o2', 'o3', 'o4'].map((one) => ({ agency: 'fire-police', class: one }))
    let read = 0
    const metered: typeof table = {
      ...table,
      newest: async (...which) => {
        const items = await table.newest(...which)
        read += items.length
        return items
      },
    }
    const days = { from: '2026-11-01', to: '2026-11-30', months: ['2026-11'], limit: 2 }
    const places = async (before?: string) =>
      (await collected(figureLists(metered).newest(lists, { ...days, before }))).map(({ place }) => place)
    const all = await places()
    expect(all).toEqual([3, 2, 1].flatMap((of) => [6, 3, 0].map((at) => `2026-11-0${of}#D${at + of - 1}`)))
    expect(await places(all[3])).toEqual(all.slice(4))
    read = 0
    expect(await figureLists(metered).newest(lists, days).next()).toMatchObject({ value: { place: all[0] } })
    expect(read).toBe(6)
  })

  test('a dossier leaves the list that it is in no more, with what it was', async () => {
    const table = await anEmptyTable()
    const store = factsStore(table, hoChiMinhCity)
    const asked = (end: 'open' | 'late') =>
      facts({ opinions: [{ question: 'q', agency: 'fire-police', end }] })
    const listed = async (one: string) => {
      const days = { from: '2026-11-01', to: '2026-11-30', months: ['2026-11'], limit: 9 }
      return (await collected(figureLists(table).newest([{ agency: 'fire-police', class: one }], days)))
        .length
    }
    await store.keep([{ facts: asked('open'), sequence: 1 }])
    expect([await listed('o0'), await listed('o2')]).toEqual([1, 0])
    await store.keep([{ facts: asked('late'), sequence: 2 }])
    expect([await listed('o0'), await listed('o2')]).toEqual([0, 1])
    await store.keep([{ facts: facts(), sequence: 3 }])
    expect([await listed('o0'), await listed('o2')]).toEqual([0, 0])
  })
})
