import fc from 'fast-check'
import { hoChiMinhCity as calendar } from '../../../workflows/city/calendar'
import {
  addWorkingMinutes,
  Calendar,
  dueAfter,
  dueAfterReceipt,
  isWorkingDay,
  workingDaysUntil,
  workingMinutesBetween,
} from '../../../workflows/kernel/calendar'
import { instant, millis } from '../../../workflows/kernel/instant'
import {
  calendarDays,
  months,
  type Period,
  workingDays,
  workingHours,
} from '../../../workflows/kernel/period'

/** Local time in Ho Chi Minh City as an instant: `at('2026-11-24 09:00')`. */
const at = (local: string) => instant(Date.parse(`${local.replace(' ', 'T')}+07:00`))
const localOf = (moment: string) => instant(millis(moment) + 7 * 3_600_000)
const toTheMinute = (moment: string) => localOf(moment).slice(0, 16).replace('T', ' ')
const due = (period: Period, from: string) => toTheMinute(dueAfter(period, at(from), calendar))
const promised = (period: Period, received: string) =>
  toTheMinute(dueAfterReceipt(period, at(received), calendar))

describe('working days', () => {
  test('the day of the event is not counted, and the last day ends with office hours', () => {
    expect(due(workingDays(1), '2026-11-24 09:00')).toBe('2026-11-25 17:00')
    expect(due(workingDays(7), '2026-11-24 09:00')).toBe('2026-12-03 17:00')
  })
  test('the hour of the event does not count: only what is received has a cut-off', () => {
    for (const time of ['15:01', '17:00', '23:00'])
      expect(due(workingDays(1), `2026-11-24 ${time}`)).toBe('2026-11-25 17:00')
  })
  test('up to a day are those that a period of as many would end on', () => {
    const until = (date: string, most = 20) => workingDaysUntil(date, at('2026-11-24 23:00'), most, calendar)
    expect(until('2026-11-25')).toBe(1)
    expect(until('2026-12-03')).toBe(7)
    expect(due(workingDays(until('2026-12-03')), '2026-11-24 23:00')).toBe('2026-12-03 17:00')
    // A Saturday adds none, today and what is past have none, and nobody counts to the end of time.
    expect(until('2026-11-28')).toBe(until('2026-11-27'))
    expect(until('2026-11-24')).toBe(0)
    expect(until('2020-01-01')).toBe(0)
    expect(until('9999-12-31')).toBe(20)
  })
  test('the first working day after an event on a day off counts', () => {
    expect(due(workingDays(1), '2026-11-28 09:00')).toBe('2026-11-30 17:00')
    expect(due(workingDays(2), '2026-11-29 23:00')).toBe('2026-12-01 17:00')
  })
  test('none end with the office hours that are left, or with the next', () => {
    expect(due(workingDays(0), '2026-11-24 16:59')).toBe('2026-11-24 17:00')
    expect(due(workingDays(0), '2026-11-24 17:00')).toBe('2026-11-25 17:00')
    expect(due(workingDays(0), '2026-11-28 09:00')).toBe('2026-11-30 17:00')
  })
  test('Tết 2026 stops the count from 14 to 22 February', () => {
    expect(due(workingDays(1), '2026-02-13 09:00')).toBe('2026-02-23 17:00')
    expect(due(workingDays(7), '2026-02-11 09:00')).toBe('2026-02-27 17:00')
  })
  test('a swapped Saturday counts, and the weekday it was swapped for does not', () => {
    expect(due(workingDays(1), '2026-01-09 09:00')).toBe('2026-01-10 17:00')
    expect(due(workingDays(1), '2025-12-31 09:00')).toBe('2026-01-05 17:00')
    expect(due(workingDays(1), '2026-08-21 09:00')).toBe('2026-08-22 17:00')
    expect(due(workingDays(1), '2026-08-28 09:00')).toBe('2026-09-03 17:00')
    expect(isWorkingDay('2026-01-10', calendar)).toBe(true)
    expect(isWorkingDay('2026-01-17', calendar)).toBe(false)
    expect(isWorkingDay('2026-01-02', calendar)).toBe(false)
  })
  test('the year turns with its holiday in between', () => {
    expect(due(workingDays(2), '2026-12-31 10:00')).toBe('2027-01-05 17:00')
  })
  test('midnight is that of the city, not of Greenwich', () => {
    expect(due(workingDays(1), '2026-11-25 00:30')).toBe('2026-11-26 17:00')
  })
})

describe('a promise', () => {
  test('counts what is received after the cut-off of 15:00 as received on the next working day', () => {
    expect(promised(workingDays(1), '2026-11-24 15:00')).toBe('2026-11-25 17:00')
    expect(promised(workingDays(1), '2026-11-24 15:01')).toBe('2026-11-26 17:00')
    expect(promised(workingDays(1), '2026-11-27 16:00')).toBe('2026-12-01 17:00')
  })
  test('counts what is received on a day off as received on the next working day', () => {
    expect(promised(workingDays(1), '2026-11-28 09:00')).toBe('2026-12-01 17:00')
    expect(promised(workingDays(1), '2026-11-29 23:00')).toBe('2026-12-01 17:00')
  })
  test('of no working day is kept on the day of receipt', () => {
    expect(promised(workingDays(0), '2026-11-24 06:00')).toBe('2026-11-24 17:00')
    expect(promised(workingDays(0), '2026-11-24 15:00')).toBe('2026-11-24 17:00')
    expect(promised(workingDays(0), '2026-11-24 15:01')).toBe('2026-11-25 17:00')
    expect(promised(workingDays(0), '2026-11-27 15:01')).toBe('2026-11-30 17:00')
    expect(promised(workingDays(0), '2026-11-28 09:00')).toBe('2026-11-30 17:00')
  })
  test('in another unit has no cut-off', () => {
    for (const period of [workingHours(8), calendarDays(1), months(1)])
      expect(promised(period, '2026-11-24 16:00')).toBe(due(period, '2026-11-24 16:00'))
  })
})

describe('calendar days and months', () => {
  test('days off count, but a last day that is off moves to the next working day', () => {
    expect(due(calendarDays(12), '2026-11-24 09:00')).toBe('2026-12-07 17:00')
    expect(due(calendarDays(1), '2026-11-24 16:59')).toBe('2026-11-25 17:00')
    expect(due(calendarDays(10), '2026-02-06 09:00')).toBe('2026-02-23 17:00')
  })
  test('a last day on a swapped Saturday stays', () => {
    expect(due(calendarDays(1), '2026-01-09 09:00')).toBe('2026-01-10 17:00')
  })
  test('a month ends on the same day of the next one, or on its last', () => {
    expect(due(months(1), '2026-11-24 09:00')).toBe('2026-12-24 17:00')
    expect(due(months(1), '2027-01-31 09:00')).toBe('2027-03-01 17:00')
    expect(due(months(3), '2026-11-30 09:00')).toBe('2027-03-01 17:00')
    expect(due(months(12), '2025-11-24 09:00')).toBe('2026-11-24 17:00')
  })
})

describe('working hours', () => {
  test('they are exact minutes of office time', () => {
    expect(due(workingHours(8), '2026-11-24 09:00')).toBe('2026-11-25 09:00')
    expect(due(workingHours(3), '2026-11-24 10:30')).toBe('2026-11-24 15:00')
    expect(due(workingHours(1), '2026-11-24 16:30')).toBe('2026-11-25 08:00')
    expect(due(workingHours(8), '2026-11-24 07:30')).toBe('2026-11-24 17:00')
  })
  test('outside office hours they start at the next opening', () => {
    expect(due(workingHours(8), '2026-11-24 20:00')).toBe('2026-11-25 17:00')
    expect(due(workingHours(1), '2026-11-24 12:00')).toBe('2026-11-24 14:00')
    expect(due(workingHours(1), '2026-11-28 09:00')).toBe('2026-11-30 08:30')
    expect(due(workingHours(1), '2026-11-24 05:00')).toBe('2026-11-24 08:30')
  })
  test('lunch, nights and days off use none', () => {
    const minutes = (from: string, to: string) => workingMinutesBetween(at(from), at(to), calendar)
    expect(minutes('2026-11-24 11:00', '2026-11-24 13:30')).toBe(60)
    expect(minutes('2026-11-24 17:00', '2026-11-25 07:30')).toBe(0)
    expect(minutes('2026-11-27 16:00', '2026-11-30 08:30')).toBe(120)
    expect(minutes('2026-02-13 07:30', '2026-02-23 17:00')).toBe(960)
    expect(minutes('2026-11-30 08:30', '2026-11-27 16:00')).toBe(-120)
  })
})

describe('always', () => {
  const moment = fc
    .integer({ min: Date.parse('2025-01-01T00:00:00+07:00'), max: Date.parse('2027-05-31T00:00:00+07:00') })
    .map(instant)
  const minutes = fc.integer({ min: 0, max: 30_000 })
  const period = fc.oneof(
    fc.constant(workingDays(0)),
    fc.record({
      unit: fc.constantFrom('workingHours', 'workingDays', 'calendarDays', 'months'),
      amount: fc.integer({ min: 1, max: 6 }),
    }),
  ) as fc.Arbitrary<Period>
  const count = fc.constantFrom(dueAfter, dueAfterReceipt)

  test('time added is the time between', () => {
    fc.assert(
      fc.property(moment, minutes, (from, amount) => {
        expect(workingMinutesBetween(from, addWorkingMinutes(from, amount, calendar), calendar)).toBe(amount)
      }),
    )
  })
  test('a time added in two parts ends where the whole ends', () => {
    fc.assert(
      fc.property(moment, minutes, minutes, (from, one, other) => {
        const inParts = addWorkingMinutes(addWorkingMinutes(from, one, calendar), other, calendar)
        expect(inParts).toBe(addWorkingMinutes(from, one + other, calendar))
      }),
    )
  })
  test('splitting a time anywhere neither gains nor loses a minute', () => {
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        const between = (from: string, to: string) => workingMinutesBetween(from, to, calendar)
        expect(between(a, b) + between(b, c)).toBe(between(a, c))
        expect(between(a, b) + between(b, a)).toBe(0)
      }),
    )
  })
  test('nothing is due before it began, on a day off, or outside office hours', () => {
    fc.assert(
      fc.property(count, moment, period, (dueBy, from, given) => {
        const end = dueBy(given, from, calendar)
        const local = localOf(end)
        expect(end > from).toBe(true)
        expect(isWorkingDay(local.slice(0, 10), calendar)).toBe(true)
        expect(local.slice(11, 16) >= '07:30' && local.slice(11, 16) <= '17:00').toBe(true)
        if (given.unit !== 'workingHours') expect(local.slice(11)).toBe('17:00:00.000Z')
      }),
    )
  })
  test('what begins later is never due earlier', () => {
    fc.assert(
      fc.property(count, moment, moment, period, (dueBy, one, other, given) => {
        const [first, second] = one < other ? [one, other] : [other, one]
        expect(dueBy(given, first, calendar) <= dueBy(given, second, calendar)).toBe(true)
      }),
    )
  })
  test('a promise is never earlier than a wait of the same period', () => {
    fc.assert(
      fc.property(moment, period, (from, given) => {
        expect(dueAfterReceipt(given, from, calendar) >= dueAfter(given, from, calendar)).toBe(true)
      }),
    )
  })
})

describe('a calendar', () => {
  test('has no year missing between two others', () => {
    const { 2026: _2026, ...years } = calendar.years
    expect(() => Calendar.parse({ ...calendar, years })).toThrow(/between two others is missing/)
  })
  test('has fixed holidays on days that every year has', () => {
    const off = (day: string) => () =>
      Calendar.parse({ ...calendar, fixedHolidays: [{ day, name: 'x', source: 'x' }] })
    expect(off('12-31')).not.toThrow()
    for (const day of ['02-29', '04-31', '13-01', '1-1']) expect(off(day)).toThrow(/day/)
  })
  test('a date under another year, or a working Saturday that is none, is refused', () => {
    const with2026 = (days: object) => () =>
      Calendar.parse({ ...calendar, years: { 2026: { daysOff: [], workingSaturdays: [], ...days } } })
    expect(with2026({})).not.toThrow()
    expect(with2026({ daysOff: [{ date: '2025-01-01', name: 'x', source: 'x' }] })).toThrow(/another year/)
    expect(with2026({ workingSaturdays: [{ date: '2026-01-11', source: 'x' }] })).toThrow(/not a Saturday/)
  })
  test('half a minute is no working time', () => {
    expect(() => addWorkingMinutes(at('2026-11-24 09:00'), 0.5, calendar)).toThrow(/whole number/)
  })
})
