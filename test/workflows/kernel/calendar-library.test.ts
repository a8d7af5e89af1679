import fc from 'fast-check'
import { hoChiMinhCity as calendar } from '../../../workflows/city/calendar'
import {
  addWorkingMinutes,
  type CalendarDate,
  dueAfter,
  isWorkingDay,
  workingMinutesBetween,
} from '../../../workflows/kernel/calendar'
import { instant } from '../../../workflows/kernel/instant'
import { calendarDays, type Period, workingDays } from '../../../workflows/kernel/period'
import { dateAfter, networkDays, officeMinutes, workdayAfter } from '../../fixtures/library-calendar'

// @formulajs/formulajs computes what a spreadsheet does: written by others, for other countries.

const days: CalendarDate[] = []
for (let date = '2025-01-01'; date < '2028-01-01'; date = dateAfter(date, 1)) days.push(date)
// The calendar ends with 2027, and 30 working days take up to 49 days.
const starts = days.filter((date) => date < '2027-11-10')

const at = (date: CalendarDate, time: string) => instant(Date.parse(`${date}T${time}:00+07:00`))
const endOf = (date: CalendarDate) => at(date, '17:00')
const dueOn = (period: Period, date: CalendarDate) => dueAfter(period, at(date, '09:00'), calendar)
/** The day, or the first working day after it. */
const orNext = (date: CalendarDate) => workdayAfter(dateAfter(date, -1), 1)

describe('as a spreadsheet counts', () => {
  test('every day of 2025 to 2027 is a working day, or none', () => {
    const ours = days.filter((date) => isWorkingDay(date, calendar))
    expect(ours).toEqual(days.filter((date) => networkDays(date, date) === 1))
    expect(ours.length).toBe(networkDays('2025-01-01', '2027-12-31'))
  })

  test('every period of 1 to 30 working days from every day ends on the same day', () => {
    const wrong: string[] = []
    for (const date of starts)
      for (let amount = 1; amount <= 30; amount++) {
        const [ours, theirs] = [dueOn(workingDays(amount), date), endOf(workdayAfter(date, amount))]
        if (ours !== theirs) wrong.push(`${amount} from ${date}: ${ours}, not ${theirs}`)
      }
    expect(wrong).toEqual([])
  })

  test('every period of 1 to 30 calendar days ends on the same day, or rolls to the next working day', () => {
    const wrong: string[] = []
    for (const date of starts)
      for (let amount = 1; amount <= 30; amount++) {
        const [ours, theirs] = [dueOn(calendarDays(amount), date), endOf(orNext(dateAfter(date, amount)))]
        if (ours !== theirs) wrong.push(`${amount} from ${date}: ${ours}, not ${theirs}`)
      }
    expect(wrong).toEqual([])
  })

  test('no working day is the day itself, or the next one that the office opens', () => {
    for (const date of starts) expect(dueOn(workingDays(0), date)).toBe(endOf(orNext(date)))
  })
})

describe('always', () => {
  const moment = fc
    .integer({ min: Date.parse('2025-01-01T00:00:00+07:00'), max: Date.parse('2027-05-31T00:00:00+07:00') })
    .map(instant)
  const minutes = fc.integer({ min: 0, max: 30_000 })

  test('minutes added and then measured are given back, also by the library’s days', () => {
    fc.assert(
      fc.property(moment, minutes, (from, amount) => {
        const to = addWorkingMinutes(from, amount, calendar)
        expect(workingMinutesBetween(from, to, calendar)).toBe(amount)
        expect(officeMinutes(from, to)).toBe(amount)
      }),
    )
  })

  test('a time split wherever it may be is the sum of its parts', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 2, maxLength: 12 }), (unsorted) => {
        const moments = [...unsorted].sort()
        const parts = moments
          .slice(1)
          .map((to, index) => workingMinutesBetween(moments[index] as string, to, calendar))
        const [first, last] = [moments[0] as string, moments.at(-1) as string]
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(officeMinutes(first, last))
      }),
    )
  })

  test('working days never end on a day off', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 120 }), (from, amount) => {
        const end = dueAfter(workingDays(amount), from, calendar)
        const date = instant(Date.parse(end) + 7 * 3_600_000).slice(0, 10)
        expect(networkDays(date, date)).toBe(1)
      }),
    )
  })
})
