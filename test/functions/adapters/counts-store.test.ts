import fc from 'fast-check'
import { countsStore } from '../../../functions/adapters/counts-store'
import { factsStore, type MeasuredFacts } from '../../../functions/adapters/facts-store'
import { scannedOf } from '../../../functions/adapters/scan-dossiers'
import type { Table } from '../../../functions/adapters/table'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { wrongCounters } from '../../../functions/projections/check-counters'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import type { Facts, OpinionFacts } from '../../../workflows/indicators/facts'
import { belongs, monthOf, reportPeriod, stretchesOf } from '../../../workflows/indicators/report-period'
import { summarise } from '../../../workflows/indicators/summarise'
import { summariseCounts } from '../../../workflows/indicators/summarise-counts'
import { anyFacts, facts } from '../../fixtures/facts'
import { rounded } from '../../fixtures/rounded'
import { overBothTables } from './both-tables'

const now = '2026-11-20T03:00:00.000Z'
const november = { from: '2026-11-01', to: '2026-11-30' }

/** As it is written down: without what is not there. */
const plain = (one: Facts): Facts => JSON.parse(JSON.stringify(one))

/** Under its own months, as they are measured. */
const measured = (one: Facts, dossier: string, sequence: number): MeasuredFacts => {
  const months = [one.filedAt, one.receivedAt ?? one.filedAt].map((at) => monthOf(at, hoChiMinhCity))
  const facts = { ...one, dossier, agency: 'ward-ben-thanh', months: [...new Set(months)] }
  return { facts: plain(facts), sequence }
}

const storesOf = (table: Table) => ({ facts: factsStore(table, hoChiMinhCity), counts: countsStore(table) })

/** What reports tell of the days. */
const told = async (table: Table, days: { from: string; to: string }) => {
  const lines = await countsStore(table).during('agency', stretchesOf(days, now, hoChiMinhCity))
  return summariseCounts(lines, reportPeriod(days, now, hoChiMinhCity).cut, String)
}
const expected = (all: readonly Facts[], days: { from: string; to: string }) => {
  const period = reportPeriod(days, now, hoChiMinhCity)
  return rounded(
    summarise(
      all.filter((one) => belongs(one, period)),
      period,
      'agency',
    ),
  )
}

const wrongIn = (table: ReturnType<typeof tableInMemory>) => {
  async function* counted() {
    yield scannedOf(table.items())
  }
  return wrongCounters({
    counts: countsStore(table),
    calendar: hoChiMinhCity,
    counted,
    pause: async () => {},
  })
}

const day = fc
  .integer({ min: 27, max: 37 })
  .map((at) => new Date(Date.UTC(2026, 9, at)).toISOString().slice(0, 10))
const someDays = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))

describe('counters', () => {
  test('are those of the facts, for any days, whatever came in which order and how often', async () => {
    const deliveries = fc.array(
      fc.array(
        fc.record({ one: anyFacts, dossier: fc.constantFrom('D1', 'D2', 'D3'), sequence: fc.nat(4) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      { maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(deliveries, fc.array(someDays, { maxLength: 3 }), async (batches, periods) => {
        const table = tableInMemory()
        const last = new Map<string, MeasuredFacts>()
        for (const batch of batches) {
          const own = new Map<string, MeasuredFacts>()
          // A dossier's filing never changes.
          for (const { one, dossier, sequence } of batch) {
            const { filedAt } = last.get(dossier)?.facts ?? own.get(dossier)?.facts ?? one
            own.set(dossier, measured({ ...one, filedAt }, dossier, sequence + 1))
          }
          await storesOf(table).facts.keep([...own.values()])
          await storesOf(table).facts.keep([...own.values()])
          for (const [id, one] of own) if (one.sequence > (last.get(id)?.sequence ?? 0)) last.set(id, one)
        }
        expect(await wrongIn(table)).toBe(0)
        const all = [...last.values()].map((one) => one.facts)
        for (const days of [november, ...periods])
          expect(await told(table, days)).toEqual(expected(all, days))
      }),
      { numRuns: 60 },
    )
  })

  const asked = (count: number, end: OpinionFacts['end']): Facts['opinions'] =>
    Array.from({ length: count }, (_, at) => ({
      question: `asked-${at}`,
      agency: `ward-${at}`,
      end,
      given: 100 + at,
      ...(end === 'open' ? { dueAt: '2026-11-26T10:00:00.000Z' } : { minutes: at }),
    }))
  const months = { months: ['2026-11'] }
  const early = { filedAt: '2026-11-10T02:00:00.000Z', receivedAt: '2026-11-12T02:00:00.000Z', ...months }
  const large = [
    facts({ ...early, receivedAt: undefined, opinions: asked(40, 'open') }),
    facts({ ...early, opinions: asked(40, 'on-time') }),
    facts({ ...early, opinions: asked(3, 'late') }),
  ].map(plain)

  test('of a dossier that is more than a transaction holds are written in steps', async () => {
    const table = tableInMemory()
    for (const [at, one] of large.entries()) {
      await storesOf(table).facts.keep([{ facts: one, sequence: at + 1 }])
      expect(await wrongIn(table)).toBe(0)
      expect(await told(table, november)).toEqual(expected([one], november))
    }
  })

  test('are those of the facts wherever a writer ends, and whoever comes again makes them whole', async () => {
    for (let after = 0; after < 8; after += 1) {
      const table = tableInMemory()
      await storesOf(table).facts.keep([{ facts: large[0]!, sequence: 1 }])
      let left = after
      const dying: Table = {
        ...table,
        write: async (writes) => {
          if (left-- <= 0) throw new Error('the process died')
          return table.write(writes)
        },
      }
      const next = [{ facts: large[1]!, sequence: 2 }]
      await storesOf(dying)
        .facts.keep(next)
        .catch(() => undefined)
      expect(await wrongIn(table)).toBe(0)
      await storesOf(table).facts.keep(next)
      expect(await told(table, november)).toEqual(expected([large[1]!], november))
    }
  })

  test('take what an older release kept once it is counted, and not before', async () => {
    const table = tableInMemory()
    const one = facts({ ...early })
    await storesOf(table).facts.keep([{ facts: one, sequence: 2 }])
    const items = table.items()
    const old = tableInMemory()
    for (const { countedIn: _, ...item } of items.filter(({ pk }) => pk.startsWith('FACTS#')))
      await old.write([{ name: 'facts', put: item as never }])
    expect((await told(old, november)).total.dossiers.filed).toBe(0)
    await storesOf(old).facts.keep([{ facts: one, sequence: 2 }])
    expect((await told(old, november)).total.dossiers.filed).toBe(0)
    expect(await wrongIn(old)).toBeGreaterThan(0)
    await storesOf(old).facts.keep([{ facts: { ...one, refunds: 1 }, sequence: 3 }])
    await storesOf(old).facts.keep([{ facts: one, sequence: 4 }])
    expect(await told(old, november)).toEqual(expected([one], november))
    expect(await wrongIn(old)).toBe(0)
  })
})

overBothTables((anEmptyTable) => {
  test('each of many writers at once counts its own, and the same dossier is counted once', async () => {
    const table = await anEmptyTable()
    const all = Array.from({ length: 12 }, (_, at) => measured(facts({ usedMinutes: at }), `D${at % 6}`, 1))
    await Promise.all(all.map((one) => storesOf(table).facts.keep([one])))
    const { total } = await told(table, november)
    expect(total.dossiers).toMatchObject({ filed: 6, received: 6 })
    expect(total.time.count).toBe(6)
  })

  test('one query reads a list of a month, and some days of it', async () => {
    const table = await anEmptyTable()
    const at = (dossier: string, receivedAt: string) =>
      measured(
        facts({ receivedAt, opinions: [{ question: 'q', agency: 'fire-police', end: 'late' }] }),
        dossier,
        1,
      )
    await storesOf(table).facts.keep([
      at('D1', '2026-11-05T02:00:00.000Z'),
      at('D2', '2026-11-09T02:00:00.000Z'),
    ])
    const filed = async (from: string, to: string) =>
      (await told(table, { from, to })).groups.map(({ of, dossiers, opinions }) => [
        of,
        dossiers.filed,
        opinions.late,
      ])
    expect(await filed('2026-11-01', '2026-11-30')).toEqual([
      ['fire-police', 0, 2],
      ['ward-ben-thanh', 2, 0],
    ])
    expect(await filed('2026-11-06', '2026-11-09')).toEqual([
      ['fire-police', 0, 1],
      ['ward-ben-thanh', 1, 0],
    ])
    expect(await filed('2026-11-10', '2026-11-11')).toEqual([])
  })
})
