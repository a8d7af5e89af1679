import fc from 'fast-check'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import {
  answeringIn,
  type CountedLine,
  fieldIn,
  linesOf,
  listOf,
  procedureIn,
} from '../../../workflows/indicators/count-dossier'
import { lastQuarter, negative, sumOf } from '../../../workflows/indicators/counts'
import type { Facts } from '../../../workflows/indicators/facts'
import { belongs, type ReportPeriod, stretchesOf } from '../../../workflows/indicators/report-period'
import { roundedMinutes } from '../../../workflows/indicators/rounded-minutes'
import { summarise, summariseOfficers } from '../../../workflows/indicators/summarise'
import { summariseCounts, summariseOfficerCounts } from '../../../workflows/indicators/summarise-counts'
import { anyFacts } from '../../fixtures/facts'
import { indexOf } from '../../fixtures/index-of'
import { indexOfFacts } from '../../fixtures/index-of-facts'
import { rounded } from '../../fixtures/rounded'

const day = 86_400_000
const from = Date.parse('2026-10-27T17:00:00.000Z')
const instantOf = (at: number) => new Date(at).toISOString()
/** Some days, judged at any full quarter of an hour from their end on, or within them. */
const aPeriod: fc.Arbitrary<ReportPeriod> = fc
  .tuple(fc.nat(8), fc.nat(4), fc.nat(14 * 96))
  .map(([first, more, quarters]) => ({
    from: instantOf(from + first * day),
    to: instantOf(from + (first + 1 + more) * day),
    cut: instantOf(from + quarters * 900_000),
    months: [],
  }))

/** All lines of the dossiers of a period, added up by list and name as a table keeps them. */
const linesAt = (lines: readonly CountedLine[]) => {
  const kept = new Map<string, CountedLine>()
  for (const line of lines) {
    const key = `${line.list} ${line.name}`
    kept.set(key, { ...line, counts: sumOf([kept.get(key)?.counts ?? {}, line.counts]) })
  }
  return (list: string) => [...kept.values()].filter((line) => line.list === list)
}

const takenAway = (before: Facts | undefined) =>
  (before ? linesOf(before) : []).map((line) => ({ ...line, counts: negative(line.counts) }))

const reports = (lineOf: ReturnType<typeof linesAt>, cut: string) => ({
  agency: summariseCounts(lineOf('agency'), cut, String),
  procedure: summariseCounts(lineOf('procedure'), cut, procedureIn),
  field: summariseCounts(lineOf('procedure'), cut, fieldIn),
  officers: summariseOfficerCounts(lineOf('officer'), cut),
})
const reportsOf = (own: readonly Facts[], period: ReportPeriod) => ({
  agency: summarise(own, period, 'agency'),
  procedure: summarise(own, period, 'procedure'),
  field: summarise(own, period, 'field'),
  officers: summariseOfficers(own, period),
})

describe('what counters tell of the dossiers of a period', () => {
  test('is what their facts tell', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 12 }), aPeriod, (all, period) => {
        const own = all.filter((one) => belongs(one, period))
        const lineOf = linesAt(own.flatMap(linesOf))
        expect(reports(lineOf, period.cut)).toEqual(rounded(reportsOf(own, period)))
      }),
      { numRuns: 150 },
    )
  })

  test('is the same of the dossiers that one agency decides', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 8 }), aPeriod, (all, period) => {
        const agency = 'ward-ben-thanh'
        const own = all.filter((one) => belongs(one, period) && one.agency === agency)
        const lines = linesAt(all.filter((one) => belongs(one, period)).flatMap(linesOf))(listOf(agency))
        const told = {
          agency: summariseCounts(lines, period.cut, (name) => answeringIn(name) || agency),
          procedure: summariseCounts(lines, period.cut, procedureIn),
          field: summariseCounts(lines, period.cut, fieldIn),
        }
        const { officers: _, ...expected } = reportsOf(own, period)
        expect(told).toEqual(rounded(expected))
      }),
      { numRuns: 40 },
    )
  })

  test('follows them as they change, by what is added and taken away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyFacts, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        (changed) => {
          const lines = changed.flatMap((versions) =>
            versions.flatMap((now, index) => [...takenAway(versions[index - 1]), ...linesOf(now)]),
          )
          const last = changed.map((versions) => versions.at(-1) as Facts)
          const everything = {
            from: '2026-01-01',
            to: '2027-01-01',
            months: [],
            cut: '2026-11-01T00:00:00.000Z',
          }
          expect(reports(linesAt(lines), everything.cut)).toEqual(rounded(reportsOf(last, everything)))
        },
      ),
    )
  })

  test('is the index that their facts give', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 12 }), aPeriod, (all, period) => {
        const told = indexOf(all, period)
        for (const [id, [numerator, denominator]] of Object.entries(indexOfFacts(all, period)))
          expect(told.find((one) => one.id === id)).toMatchObject({ numerator, denominator })
      }),
    )
  })
})

describe('a time', () => {
  test('is told within 1 %, below 99 minutes and in whole working days to the minute', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(200), fc.nat(20_000), fc.nat()), (minutes) => {
        const told = roundedMinutes(minutes)
        expect(Math.abs(told - minutes) * 100).toBeLessThanOrEqual(minutes)
        if (minutes < 99) expect(told).toBe(minutes)
        expect(roundedMinutes(480 * (minutes % 60))).toBe(480 * (minutes % 60))
        expect(roundedMinutes(minutes + 1)).toBeGreaterThanOrEqual(told)
      }),
      { numRuns: 2_000 },
    )
  })
})

test('an instant is judged at the full quarter of an hour before it', () => {
  expect(lastQuarter('2026-11-24T03:14:59.999Z')).toBe('2026-11-24T03:00:00.000Z')
  expect(lastQuarter('2026-11-24T03:15:00.000Z')).toBe('2026-11-24T03:15:00.000Z')
})

test('a period is read by months, and by days where it has a part of one; what is not yet is no part', () => {
  const now = '2026-11-20T18:00:00.000Z'
  const read = (from: string, to: string) => stretchesOf({ from, to }, now, hoChiMinhCity)
  expect(read('2026-11-01', '2026-11-21')).toEqual([{ month: '2026-11' }])
  expect(read('2026-11-01', '2026-11-20')).toEqual([
    { month: '2026-11', days: { from: '2026-11-01', to: '2026-11-20' } },
  ])
  expect(read('2026-09-15', '2026-11-30')).toEqual([
    { month: '2026-09', days: { from: '2026-09-15', to: '2026-09-30' } },
    { month: '2026-10' },
    { month: '2026-11' },
  ])
  expect(read('2028-02-02', '2028-02-29')).toEqual([
    { month: '2028-02', days: { from: '2028-02-02', to: '2028-02-29' } },
  ])
})
