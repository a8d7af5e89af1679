import fc from 'fast-check'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { figureIn, longerThan } from '../../../workflows/indicators/behind-figure'
import { linesOf } from '../../../workflows/indicators/count-dossier'
import { countedIn, FigureName, isLong, ListedFigure, subjectOf } from '../../../workflows/indicators/figures'
import { groupsOf } from '../../../workflows/indicators/groups-of'
import { belongs, reportPeriod } from '../../../workflows/indicators/report-period'
import { summarise } from '../../../workflows/indicators/summarise'
import { Summary } from '../../../workflows/indicators/summary'
import { facts, someFacts } from '../../fixtures/facts'
import { figureNumbers } from '../../fixtures/figure-numbers'
import { indexOf } from '../../fixtures/index-of'

const november = reportPeriod(
  { from: '2026-11-01', to: '2026-11-30' },
  '2026-12-15T02:00:00.000Z',
  hoChiMinhCity,
)

test('a figure counts what its list shows, of each agency and of all', () => {
  fc.assert(
    fc.property(someFacts, (some) => {
      const { total, groups } = summarise(some, november, 'agency')
      const own = some.filter((one) => belongs(one, november))
      for (const name of FigureName.options)
        for (const { of, ...summary } of [...groups, { of: undefined, ...total }]) {
          const listed = own.flatMap((one) => countedIn(one, name, { cut: november.cut, agency: of }))
          expect([name, of, listed.length]).toEqual([name, of, figureNumbers[name](summary)])
        }
    }),
  )
})

test('of the city, each figure of dossiers counts those that its list shows: lines of the index, and long times, of answers too', () => {
  fc.assert(
    fc.property(someFacts, (some) => {
      const own = some.filter((one) => belongs(one, november))
      const lines = own.flatMap(linesOf).filter(({ list }) => list === 'procedure')
      const { cut } = november
      for (const name of ListedFigure.options.filter((one) => subjectOf(one) === 'dossier' || isLong(one))) {
        const bound = longerThan(lines, name, cut)
        const listed = own.flatMap((one) => countedIn(one, name, { cut, ...bound }))
        expect([name, figureIn(lines, name, cut).counted]).toEqual([name, listed.length])
      }
    }),
  )
})

test('of each officer at an agency, a figure of work counts the tasks that its list shows', () => {
  fc.assert(
    fc.property(someFacts, (some) => {
      const own = some.filter((one) => belongs(one, november))
      const { cut } = november
      const all = own.flatMap(linesOf).filter(({ list }) => list === 'officer')
      for (const [line, lines] of groupsOf(all, ({ name }) => name))
        for (const name of ListedFigure.options.filter((one) => subjectOf(one) === 'work')) {
          const [officer, agency] = line.split('#')
          const bound = longerThan(lines, name, cut)
          const listed = own.flatMap((one) => countedIn(one, name, { cut, agency, officer, ...bound }))
          expect([name, line, figureIn(lines, name, cut).counted]).toEqual([name, line, listed.length])
        }
    }),
  )
})

test('of ten dossiers five took longer than the median, and one longer than nine in ten', () => {
  const some = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((usedMinutes) =>
    facts({ usedMinutes, endedAt: '2026-11-20T02:00:00.000Z', how: 'issued' }),
  )
  const lines = some.flatMap(linesOf).filter(({ list }) => list === 'procedure')
  const { cut } = november
  expect(figureIn(lines, 'above-median', cut).counted).toBe(5)
  const bound = longerThan(lines, 'above-p90', cut)
  const longest = some.filter((one) => countedIn(one, 'above-p90', { cut, ...bound }).length > 0)
  expect(longest.map(({ usedMinutes }) => usedMinutes)).toEqual([100])
})

test('the figures of the agencies add up to those of all', () => {
  fc.assert(
    fc.property(someFacts, (some) => {
      const { total, groups } = summarise(some, november, 'agency')
      for (const name of FigureName.options)
        expect([name, groups.reduce((sum, one) => sum + figureNumbers[name](one), 0)]).toEqual([
          name,
          figureNumbers[name](total),
        ])
      expect(Summary.parse(total)).toEqual(total)
    }),
  )
})

test('each question has one end, and each assignment too', () => {
  fc.assert(
    fc.property(someFacts, (some) => {
      const { opinions, assignments } = summarise(some, november, 'agency').total
      const { onTime, late, deemed, without, withdrawn, open } = opinions
      expect(onTime + late + deemed + without + withdrawn + open).toBe(opinions.asked)
      const states = Object.values(opinions.drafts)
      expect(states.reduce((sum, count) => sum + count, 0)).toBe(opinions.onDraft)
      const { inTime, overdue, unruled, dropped, put } = assignments
      expect(assignments.open + overdue + unruled + inTime.count + assignments.late + dropped).toBe(put)
      expect(opinions.concerned + opinions.notConcerned).toBeLessThanOrEqual(opinions.asked)
    }),
  )
})

test('a task that is not handed in counts against its agency from its day on', () => {
  const task = { id: 'task-1', agency: 'department-finance', end: 'open', dueAt: november.cut } as const
  const assigned = (end: 'open' | 'in-time' | 'late' | 'dropped', dueAt: string = november.cut) =>
    facts({ assignments: [{ ...task, end, dueAt }] })
  const some = [assigned('in-time'), assigned('late'), assigned('open'), assigned('dropped')]
  const overdue = assigned('open', '2026-11-26T10:00:00.000Z')
  const of = (all: typeof some) => summarise(all, november, 'agency').groups[0]!
  expect(of(some)).toMatchObject({ of: 'department-finance', dossiers: { filed: 0 } })
  expect(of(some).assignments).toMatchObject({ put: 4, inTime: { count: 1, of: 2 }, overdue: 0, dropped: 1 })
  expect(of([...some, overdue]).assignments).toMatchObject({ inTime: { count: 1, of: 3 }, overdue: 1 })
})

test('who was asked beyond need is told of who asked; a concerned one was needed', () => {
  const asked = { question: 'q', agency: 'fire-police', end: 'on-time', beyond: true } as const
  const opinions = [
    { ...asked, notConcerned: true, given: 480 },
    { ...asked, given: 960, below: true },
    { ...asked, beyond: undefined, notConcerned: true },
  ] as const
  const { groups } = summarise([facts({ opinions: [...opinions] })], november, 'agency')
  const [fire, ward] = groups
  expect(ward?.asking).toEqual({
    asked: 3,
    beyondNeed: 1,
    belowMinimum: 1,
    timeGiven: { count: 2, median: 480, p90: 960 },
  })
  expect(fire?.asking.asked).toBe(0)
  expect(fire?.opinions).toMatchObject({ asked: 3, concerned: 1, notConcerned: 2, timeGiven: { count: 2 } })
})

test('what offices apply for among themselves is no dossier of the public, but its questions count', () => {
  const own = facts({
    internal: true,
    agency: 'department-finance',
    opinions: [{ question: 'asked-1', agency: 'fire-police', end: 'late', silent: true }],
  })
  const { total, groups } = summarise([own, facts()], november, 'agency')
  expect(total.dossiers.filed).toBe(1)
  expect(total.opinions.late).toBe(1)
  expect(groups.map(({ of, dossiers }) => [of, dossiers.filed])).toEqual([
    ['department-finance', 0],
    ['fire-police', 0],
    ['ward-ben-thanh', 1],
  ])
  expect(indexOf([own, facts()], november)).toEqual(indexOf([facts()], november))
})
