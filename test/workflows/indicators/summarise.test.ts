import fc from 'fast-check'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { distributionOf, percentile } from '../../../workflows/indicators/distribution'
import type { Facts } from '../../../workflows/indicators/facts'
import { ComponentId } from '../../../workflows/indicators/index-766'
import { belongs, monthOf, reportPeriod } from '../../../workflows/indicators/report-period'
import { hundredths, percentOf } from '../../../workflows/indicators/share'
import { summarise, summariseOfficers } from '../../../workflows/indicators/summarise'
import { Summary } from '../../../workflows/indicators/summary'
import { en } from '../../../workflows/indicators/texts.en'
import { vi } from '../../../workflows/indicators/texts.vi'
import { facts } from '../../fixtures/facts'
import { indexOf } from '../../fixtures/index-of'

const now = '2026-12-15T02:00:00.000Z'
const november = reportPeriod({ from: '2026-11-01', to: '2026-11-30' }, now, hoChiMinhCity)

const open = { stoppedAt: undefined, endedAt: undefined, how: undefined, result: undefined }
const late = { dueAt: '2026-11-24T10:00:00.000Z' }

describe('a period', () => {
  test('is whole days of the city, and ends now when it is not over', () => {
    expect(november).toEqual({
      from: '2026-10-31T17:00:00.000Z',
      to: '2026-11-30T17:00:00.000Z',
      cut: '2026-11-30T17:00:00.000Z',
      months: ['2026-11'],
    })
    expect(reportPeriod({ from: '2026-12-01', to: '2026-12-31' }, now, hoChiMinhCity).cut).toBe(now)
  })

  test('touches months of the city', () => {
    const { months } = reportPeriod({ from: '2026-11-30', to: '2027-02-01' }, now, hoChiMinhCity)
    expect(months).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
    expect(monthOf('2026-11-30T16:59:59.999Z', hoChiMinhCity)).toBe('2026-11')
    expect(monthOf('2026-11-30T17:00:00.000Z', hoChiMinhCity)).toBe('2026-12')
  })

  test('has a dossier from its reception on, and before that from its filing', () => {
    const december = reportPeriod({ from: '2026-12-01', to: '2026-12-31' }, now, hoChiMinhCity)
    const waiting = facts({ ...open, receivedAt: undefined })
    const received = facts({ ...open, receivedAt: '2026-12-01T02:00:00.000Z' })
    expect([waiting, received].map((one) => [belongs(one, november), belongs(one, december)])).toEqual([
      [true, false],
      [false, true],
    ])
  })
})

describe('numbers', () => {
  test('a percentile is by nearest rank', () => {
    expect(distributionOf([])).toEqual({ count: 0, median: null, p90: null })
    expect(distributionOf([7])).toEqual({ count: 1, median: 7, p90: 7 })
    expect(distributionOf([40, 10, 30, 20])).toEqual({ count: 4, median: 20, p90: 40 })
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect([50, 90, 91, 100].map((percent) => percentile(ten, percent))).toEqual([5, 9, 10, 10])
  })

  test('at least so many percent lie at or below a percentile, and fewer below it', () => {
    const values = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (given, percent) => {
        const sorted = [...given].sort((a, b) => a - b)
        const value = percentile(sorted, percent)!
        expect(sorted.filter((one) => one <= value).length * 100).toBeGreaterThanOrEqual(
          percent * sorted.length,
        )
        expect(sorted.filter((one) => one < value).length * 100).toBeLessThan(percent * sorted.length)
      }),
    )
  })

  test('shares have two decimals, half up, and none of nothing', () => {
    expect([percentOf(1, 3), percentOf(2, 3), percentOf(1, 1), percentOf(0, 5)]).toEqual([
      33.33, 66.67, 100, 0,
    ])
    expect(percentOf(1, 800)).toBe(0.13)
    expect([percentOf(0, 0), hundredths(5, 4)]).toEqual([null, 1.25])
  })
})

describe('a summary', () => {
  test('counts dossiers, endings and those in time', () => {
    const { total } = summarise(
      [
        facts({ extended: true }),
        facts({ ...late, apologised: true }),
        facts({ ...open, dueAt: '2026-11-27T10:00:00.000Z' }),
        facts(open),
        facts({ ...open, receivedAt: undefined, reactedAt: undefined }),
        facts({ filedAt: '2026-10-01T02:00:00.000Z', receivedAt: '2026-10-01T03:00:00.000Z' }),
      ],
      november,
      'agency',
    )
    expect(Summary.parse(total)).toMatchObject({
      dossiers: { filed: 5, received: 4, ended: 2, open: 3 },
      endings: { issued: 2, refused: 0, lapsed: 0, withdrawn: 0 },
      onTime: { count: 2, of: 4, percent: 50 },
      extended: 1,
      apologised: 1,
      receivedLate: { count: 1, of: 5, percent: 20 },
      time: { count: 2, median: 450, p90: 450 },
    })
  })

  test('gives times by step without the applicant, and by party with him', () => {
    const spent = [
      { step: 'review', party: 'ward-ben-thanh', minutes: 100 },
      { step: 'review', party: 'applicant', minutes: 900 },
      { step: 'opinions', party: 'fire-police', minutes: 300 },
    ]
    const { total } = summarise([facts({ spent }), facts({ ...open, spent })], november, 'agency')
    expect(total.steps).toEqual([
      { step: 'opinions', count: 1, median: 300, p90: 300 },
      { step: 'review', count: 1, median: 100, p90: 100 },
    ])
    expect(total.parties.map(({ party, median }) => [party, median])).toEqual([
      ['applicant', 900],
      ['fire-police', 300],
      ['ward-ben-thanh', 100],
    ])
  })

  test('has a line for an agency that is only asked', () => {
    const opinions: Facts['opinions'] = [
      { question: 'q', agency: 'fire-police', end: 'deemed', silent: true, minutes: 10 },
      { question: 'r', agency: 'fire-police', end: 'on-time', notConcerned: true, minutes: 30 },
      { question: 's', agency: 'department-health', end: 'late', silent: true, escalated: true },
    ]
    const { groups, total } = summarise([facts({ opinions })], november, 'agency')
    expect(groups.map(({ of, dossiers }) => [of, dossiers.filed])).toEqual([
      ['department-health', 0],
      ['fire-police', 0],
      ['ward-ben-thanh', 1],
    ])
    expect(groups[1]!.opinions).toMatchObject({
      asked: 2,
      onTime: 1,
      deemed: 1,
      silent: 1,
      escalated: 0,
      notConcerned: 1,
      time: { count: 2, median: 10, p90: 30 },
    })
    expect([groups[2]!.opinions.asked, total.opinions.asked]).toEqual([0, 3])
  })

  test('who did not answer in time did not answer on time, whether the question is open, deemed or withdrawn', () => {
    const put = (end: Facts['opinions'][0]['end'], more: object = {}) => ({
      question: 'q',
      agency: 'fire-police',
      end,
      ...more,
    })
    const [before, after] = ['2026-11-26T10:00:00.000Z', '2026-12-02T10:00:00.000Z']
    const opinions = [
      ...Array.from({ length: 80 }, () => put('open', { dueAt: before })),
      ...Array.from({ length: 5 }, () => put('on-time')),
      put('open', { dueAt: after }),
      put('open'),
      put('open', { dueAt: after, silent: true }),
      put('withdrawn'),
      put('withdrawn', { silent: true }),
      put('deemed', { silent: true }),
      put('without'),
      put('late', { silent: true }),
    ]
    const { total } = summarise([facts({ opinions })], november, 'agency')
    expect(total.opinions).toMatchObject({
      open: 83,
      overdue: 81,
      answeredOnTime: { count: 5, of: 90, percent: 5.56 },
    })
    expect(summarise([facts()], november, 'agency').total.opinions.answeredOnTime.percent).toBeNull()
  })

  test('compares satisfaction by field with 95 %', () => {
    const civil = { field: 'G15-TP07' }
    const rated = [...[5, 4, 3].map((score) => facts({ score })), facts(), facts({ ...civil, score: 5 })]
    const { groups } = summarise(rated, november, 'field')
    expect(groups.map(({ of, satisfied }) => [of, satisfied])).toEqual([
      ['G15-TP07', { count: 1, of: 1, percent: 100, targetPercent: 95 }],
      ['G17-XD11', { count: 2, of: 3, percent: 66.67, targetPercent: 95 }],
    ])
  })

  test('does not depend on the order of its dossiers', () => {
    const some = [facts(late), facts({ agency: 'ward-sai-gon' }), facts(open), facts({ supplements: 2 })]
    for (const by of ['agency', 'procedure', 'field'] as const)
      expect(summarise([...some].reverse(), november, by)).toEqual(summarise(some, november, by))
  })

  test('of officers is about tasks that they answered, or let go by', () => {
    const owed = (officer: string) => ({ officer, agency: 'ward-ben-thanh' })
    const work = (officer: string, minutes: number, isLate?: true) =>
      ({ officer, agency: 'ward-ben-thanh', kind: 'check', step: 'c', minutes, late: isLate }) as const
    const some = [
      facts({ work: [work('hoa', 30), work('duc', 5)] }),
      facts({ work: [work('hoa', 90, true)] }),
      facts({ owed: [owed('hoa'), owed('an')] }),
    ]
    expect(summariseOfficers(some, november)).toEqual([
      expect.objectContaining({ officer: 'an', tasks: 0, onTime: { count: 0, of: 1, percent: 0 } }),
      expect.objectContaining({ officer: 'duc', tasks: 1 }),
      {
        officer: 'hoa',
        agency: 'ward-ben-thanh',
        tasks: 2,
        overdue: 1,
        onTime: { count: 1, of: 3, percent: 33.33 },
        time: { count: 2, median: 30, p90: 90 },
      },
    ])
  })
})

describe('the index of QĐ 766/QĐ-TTg', () => {
  const fee = { feeVnd: 75_000 }
  const some = [
    facts({ ...fee, paid: true }),
    facts({ ...fee, ...late }),
    facts({ ...open, channel: 1 }),
    facts({ procedure: '2.000635', onlineLevel: 'partial', ...fee, how: 'refused', result: undefined }),
  ]
  const found = indexOf(some, november)
  const component = (id: ComponentId) => found.find((one) => one.id === id)!

  test('gives points by rate, and all of them from the threshold on', () => {
    expect(component('2.1')).toEqual({
      id: '2.1',
      maximum: 20,
      source: { maximum: 'C', formula: 'G' },
      numerator: 3,
      denominator: 4,
      value: 75,
      score: 15,
    })
    expect(component('2.2')).toMatchObject({ numerator: 1_350, denominator: 3, value: 450 })
    expect(component('3.0')).toMatchObject({ numerator: 2, denominator: 3, value: 66.67, score: 8 })
    expect(component('3.3')).toMatchObject({ numerator: 3, denominator: 4, value: 75 })
    expect(component('3.5b')).toMatchObject({ numerator: 1, denominator: 2, score: 1 })
    expect(component('3.6')).toMatchObject({ numerator: 1, denominator: 3, value: 33.33, score: 2 })
    expect(component('4.1')).toMatchObject({ numerator: 2, denominator: 2, score: 6 })
  })

  test('gives nothing of nothing', () => {
    for (const one of indexOf([], november))
      expect([one.id, one.value ?? null, one.score ?? null]).toEqual([one.id, null, null])
  })

  test('says what is missing wherever it has no answer', () => {
    for (const { id, value } of found)
      for (const texts of [vi, en]) {
        expect(texts[id].formula).not.toBe('')
        if (value === undefined) expect([id, texts[id].missing]).toEqual([id, expect.any(String)])
      }
    expect(found.map(({ id }) => id)).toEqual(ComponentId.options)
  })
})
