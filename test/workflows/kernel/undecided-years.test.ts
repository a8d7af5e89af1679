import fc from 'fast-check'
import { hoChiMinhCity as calendar } from '../../../workflows/city/calendar'
import {
  addWorkingMinutes,
  type Calendar,
  dueAfter,
  dueAfterReceipt,
  isProvisional,
  isWorkingDay,
  openingAfter,
  workingMinutesBetween,
} from '../../../workflows/kernel/calendar'
import { type Instant, instant } from '../../../workflows/kernel/instant'
import {
  calendarDays,
  months,
  type Period,
  workingDays,
  workingHours,
} from '../../../workflows/kernel/period'

const at = (local: string) => instant(Date.parse(`${local.replace(' ', 'T')}+07:00`))
const beyond = at('2028-01-01 00:00')

/** The calendar once somebody has decided the year 2028. */
const decided: Calendar = {
  ...calendar,
  years: {
    ...calendar.years,
    2028: {
      daysOff: [
        { date: '2028-01-03', name: 'Nghỉ bù', source: 'test' },
        { date: '2028-01-25', name: 'Tết', source: 'test' },
        { date: '2028-01-26', name: 'Tết', source: 'test' },
      ],
      workingSaturdays: [],
    },
  },
}

describe('a year that nobody has decided', () => {
  test('has the fixed holidays of the law off, and the next working day where one falls on a weekend', () => {
    // 1 January 2028 is a Saturday, 30 April a Sunday and 1 May a Monday.
    for (const date of ['2028-01-03', '2028-05-01', '2028-05-02', '2028-09-04', '2029-01-01', '2040-05-01'])
      expect(isWorkingDay(date, calendar)).toBe(false)
    for (const date of ['2028-01-04', '2028-05-03', '2028-09-01', '2028-09-05', '2040-01-03'])
      expect(isWorkingDay(date, calendar)).toBe(true)
  })

  test('gives a date all the same', () => {
    expect(dueAfter(calendarDays(30), at('2027-12-02 09:00'), calendar)).toBe(at('2028-01-04 17:00'))
    expect(dueAfterReceipt(workingDays(0), at('2027-12-31 17:30'), calendar)).toBe(at('2028-01-04 17:00'))
    expect(workingMinutesBetween(at('2024-12-31 09:00'), at('2025-01-02 09:00'), calendar)).toBe(480)
  })

  test('is provisional from its first moment in the city on, and no decided year is', () => {
    expect(isProvisional(at('2027-12-31 23:59'), calendar)).toBe(false)
    expect(isProvisional(at('2028-01-01 00:00'), calendar)).toBe(true)
    expect(isProvisional(at('2024-12-31 23:59'), calendar)).toBe(true)
    expect(isProvisional(at('2025-01-01 00:00'), calendar)).toBe(false)
    expect(isProvisional(at('2028-06-01 00:00'), decided)).toBe(false)
  })
})

describe('whatever the instant and the period', () => {
  const moment = (from: string, to: string) =>
    fc.integer({ min: Date.parse(`${from}T00:00:00Z`), max: Date.parse(`${to}T00:00:00Z`) }).map(instant)
  const any = moment('2020-01-01', '2060-01-01')
  const near = moment('2027-01-01', '2029-01-01')
  const period = fc
    .tuple(fc.constantFrom(workingHours, workingDays, calendarDays, months), fc.integer({ min: 1, max: 60 }))
    .map(([unit, amount]): Period => unit(amount))

  test('a date is found, not before the event, and later for what begins later', () => {
    fc.assert(
      fc.property(any, any, period, (one, other, given) => {
        const [first, second] = one < other ? [one, other] : [other, one]
        for (const dueBy of [dueAfter, dueAfterReceipt]) {
          expect(dueBy(given, first, calendar) >= first).toBe(true)
          expect(dueBy(given, first, calendar) <= dueBy(given, second, calendar)).toBe(true)
        }
        expect(openingAfter(first, 1, calendar) > first).toBe(true)
      }),
    )
  })

  test('a longer time ends later, also over the end of what is decided', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: 1, max: 90 }), (from, amount) => {
        const due = (days: number) => dueAfter(workingDays(days), from, calendar)
        expect(due(amount) < due(amount + 1)).toBe(true)
      }),
    )
  })

  test('minutes added are the minutes between', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 60_000 }), (from, minutes) => {
        const to = addWorkingMinutes(from, minutes, calendar)
        expect(workingMinutesBetween(from, to, calendar)).toBe(minutes)
      }),
    )
  })

  test('only what ends beyond the decided years is provisional', () => {
    fc.assert(
      fc.property(moment('2025-01-02', '2035-01-01'), period, (from, given) => {
        const due = dueAfter(given, from, calendar)
        expect(isProvisional(due, calendar)).toBe(due >= beyond)
      }),
    )
  })

  test('to decide one more year changes nothing that ends in the years decided before', () => {
    const inDecided = (due: Instant) => due < beyond
    fc.assert(
      fc.property(moment('2025-01-02', '2028-06-01'), period, (from, given) => {
        const due = dueAfter(given, from, calendar)
        fc.pre(inDecided(due))
        expect(dueAfter(given, from, decided)).toBe(due)
      }),
    )
  })
})
