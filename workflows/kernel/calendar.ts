import { z } from 'zod'
import { dayNumber, type YearOfDays, yearOfDays } from './calendar-year'
import { Inconsistent } from './errors'
import { type Instant, instant, millis } from './instant'
import type { Period } from './period'

/** A day in the calendar's own time zone: `2026-11-24`. */
export const CalendarDate = z.iso.date()
export type CalendarDate = z.infer<typeof CalendarDate>
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** `offset`: of every instant of the year. A zone that moves its clocks is not provided for. */
export const TimeZone = z.object({
  name: z.string().min(1),
  offset: z.string().regex(/^[+-]([01]\d):[0-5]\d$/),
})
export type TimeZone = z.infer<typeof TimeZone>

const weekdayOf = (date: CalendarDate): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/**
 * When the offices of a place are open. Saturdays and Sundays are off unless a year says otherwise; swaps
 * ("hoán đổi") are a weekday among `daysOff` and a Saturday among `workingSaturdays`.
 */
export const Calendar = z.object({
  id: z.string().min(1),
  timeZone: TimeZone,
  officeHours: z
    .array(z.object({ from: TimeOfDay, to: TimeOfDay }))
    .min(1)
    .refine(
      (hours) => hours.every(({ from, to }, index) => from < to && (hours[index - 1]?.to ?? '') < from),
      {
        error: 'office hours must be in order and not overlap',
      },
    ),
  /** What is received after it counts as received on the next working day. */
  cutOff: TimeOfDay,
  /** Days off by the law in every year: all that is known of a year that nobody has decided. */
  fixedHolidays: z.array(
    z.object({
      day: z
        .string()
        .regex(/^\d{2}-\d{2}$/)
        .refine((day) => CalendarDate.safeParse(`2025-${day}`).success, { error: 'is no day of every year' }),
      name: z.string().min(1),
      source: z.string().min(1),
    }),
  ),
  /** The years that were decided, one after the other. */
  years: z
    .record(
      z.string().regex(/^\d{4}$/),
      z.object({
        daysOff: z.array(
          z.object({ date: CalendarDate, name: z.string().min(1), source: z.string().min(1) }),
        ),
        workingSaturdays: z.array(
          z.object({
            date: CalendarDate.refine((date) => weekdayOf(date) === 6, { error: 'is not a Saturday' }),
            source: z.string().min(1),
          }),
        ),
      }),
    )
    .refine(
      (years) =>
        Object.entries(years).every(([year, { daysOff, workingSaturdays }]) =>
          [...daysOff, ...workingSaturdays].every(({ date }) => date.startsWith(year)),
        ),
      { error: 'a date stands under another year' },
    )
    .refine(
      (years) =>
        Object.keys(years)
          .sort()
          .every((year, index, all) => index === 0 || Number(year) === Number(all[index - 1]) + 1),
      { error: 'a year between two others is missing' },
    ),
})
export type Calendar = z.infer<typeof Calendar>

const minute = 60_000
const day = 86_400_000

/** A calendar made ready to count with. Days are numbered from 1 January 1970, times in minutes of the day. */
interface Counter {
  calendar: Calendar
  offset: number
  hours: readonly { from: number; to: number }[]
  minutesOfDay: number
  closes: number
  cutOff: number
  years: Map<number, YearOfDays>
}
const counters = new WeakMap<Calendar, Counter>()

const minutesOf = (time: string): number => Number(time.slice(-5, -3)) * 60 + Number(time.slice(-2))

const counterOf = (calendar: Calendar): Counter => {
  const known = counters.get(calendar)
  if (known) return known
  const hours = calendar.officeHours.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
  const { offset } = calendar.timeZone
  const counter: Counter = {
    calendar,
    offset: (offset.startsWith('-') ? -1 : 1) * minutesOf(offset) * minute,
    hours,
    minutesOfDay: hours.reduce((sum, { from, to }) => sum + to - from, 0),
    closes: hours.at(-1)!.to,
    cutOff: minutesOf(calendar.cutOff),
    years: new Map(),
  }
  counters.set(calendar, counter)
  return counter
}

/** A year that nobody decided goes by the fixed holidays; what is counted in it is provisional. */
const yearOf = (counter: Counter, year: number): YearOfDays => {
  const known = counter.years.get(year)
  if (known) return known
  const { years, fixedHolidays } = counter.calendar
  const made = yearOfDays(year, years[year], fixedHolidays)
  counter.years.set(year, made)
  return made
}

const isWorking = (counter: Counter, number: number): boolean => {
  const { first, working } = yearOf(counter, new Date(number * day).getUTCFullYear())
  return working[number - first] === 1
}

const local = (counter: Counter, at: Instant): { day: number; time: number } => {
  const shifted = millis(at) + counter.offset
  const number = Math.floor(shifted / day)
  return { day: number, time: shifted - number * day }
}
const instantOf = (counter: Counter, number: number, time: number): Instant =>
  instant(number * day + time - counter.offset)

const endOfOffice = (counter: Counter, number: number): Instant =>
  instantOf(counter, number, counter.closes * minute)

/** The first working day from `number` on, itself included. */
const workingDayFrom = (counter: Counter, number: number): number => {
  let found = number
  while (!isWorking(counter, found)) found += 1
  return found
}

/** Whether an instant lies in a year that nobody has decided: its days off may still change what was counted. */
export const isProvisional = (at: Instant, calendar: Calendar): boolean => {
  const { day: number } = local(counterOf(calendar), at)
  return !(new Date(number * day).getUTCFullYear() in calendar.years)
}

/** The day that it is in the city. */
export const localDate = (at: Instant, calendar: Calendar): CalendarDate =>
  new Date(local(counterOf(calendar), at).day * day).toISOString().slice(0, 10)

export const isWorkingDay = (date: CalendarDate, calendar: Calendar): boolean =>
  isWorking(counterOf(calendar), dayNumber(date))

/**
 * When a period that starts with an event ends, whatever the hour of the event. Days and months: the day of the event
 * is not counted (Civil Code 2015, Art. 147), the end is that of office hours, and a last day that is off gives way to
 * the next working day (Art. 148). Working hours are exact minutes of office time. No working day: the end of the
 * office day that the event falls in, or else of the next.
 */
export const dueAfter = (period: Period, from: Instant, calendar: Calendar): Instant => {
  const counter = counterOf(calendar)
  const event = local(counter, from)
  switch (period.unit) {
    case 'workingHours':
      return addWorkingMinutes(from, period.amount * 60, calendar)
    case 'workingDays': {
      if (period.amount > 0) return endOfOffice(counter, workingDaysAfter(counter, event.day, period.amount))
      const today = event.time < counter.closes * minute ? event.day : event.day + 1
      return endOfOffice(counter, workingDayFrom(counter, today))
    }
    case 'calendarDays':
      return endOfOffice(counter, workingDayFrom(counter, event.day + period.amount))
    case 'months':
      return endOfOffice(counter, workingDayFrom(counter, monthsAfter(event.day, period.amount)))
  }
}

/** So many months or days after a day, or before it: also one on which offices are closed. */
export const dayAfter = (
  date: CalendarDate,
  { unit, amount }: { unit: string; amount: number },
): CalendarDate => {
  const number = dayNumber(date)
  const found = unit === 'months' ? monthsAfter(number, amount) : number + amount
  return new Date(found * day).toISOString().slice(0, 10)
}

/** Working days after an instant's own day, up to a day and with it; counted no further than `most`. */
export const workingDaysUntil = (
  date: CalendarDate,
  from: Instant,
  most: number,
  calendar: Calendar,
): number => {
  const counter = counterOf(calendar)
  const last = dayNumber(date)
  let days = 0
  for (let number = local(counter, from).day + 1; number <= last && days < most; number++)
    if (isWorking(counter, number)) days += 1
  return days
}

/** When the office opens on the nth working day after an instant's own day. */
export const openingAfter = (from: Instant, amount: number, calendar: Calendar): Instant => {
  const counter = counterOf(calendar)
  const { day: number } = local(counter, from)
  return instantOf(counter, workingDaysAfter(counter, number, amount), (counter.hours[0]?.from ?? 0) * minute)
}

/**
 * When a promise about something received ends. In working days, what is received after the cut-off, or on a day off,
 * counts as received on the next working day: no working day is the end of office of that day. Other units have no
 * cut-off.
 */
export const dueAfterReceipt = (period: Period, received: Instant, calendar: Calendar): Instant => {
  if (period.unit !== 'workingDays') return dueAfter(period, received, calendar)
  const counter = counterOf(calendar)
  const { day: number, time } = local(counter, received)
  const receivedOn = workingDayFrom(counter, time > counter.cutOff * minute ? number + 1 : number)
  return endOfOffice(counter, workingDaysAfter(counter, receivedOn, period.amount))
}

const workingDaysAfter = (counter: Counter, number: number, amount: number): number => {
  let last = number
  for (let left = amount; left > 0; left--) last = workingDayFrom(counter, last + 1)
  return last
}

/** The same day of a later month, or that month's last when it has no such day (Civil Code 2015, Art. 148.3). */
const monthsAfter = (number: number, amount: number): number => {
  const date = new Date(number * day)
  const month = date.getUTCMonth() + amount
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastOfMonth)) / day
}

/** Milliseconds of office time gone by at `time`, milliseconds of the day. */
const spent = ({ hours }: Counter, time: number): number =>
  hours.reduce(
    (sum, { from, to }) => sum + Math.min(Math.max(time - from * minute, 0), (to - from) * minute),
    0,
  )

/** The instant after so many minutes of office time. Outside office hours, counting starts at the next opening. */
export const addWorkingMinutes = (from: Instant, minutes: number, calendar: Calendar): Instant => {
  if (!Number.isInteger(minutes) || minutes < 0)
    throw new Inconsistent(`working minutes must be a whole number from 0 on, not ${minutes}`)
  if (minutes === 0) return from
  const counter = counterOf(calendar)
  const start = local(counter, from)
  let at = start.day
  let left = minutes * minute
  if (isWorking(counter, at)) left += spent(counter, start.time)
  for (;;) {
    if (isWorking(counter, at)) {
      if (left <= counter.minutesOfDay * minute) return instantOf(counter, at, timeAfter(counter, left))
      left -= counter.minutesOfDay * minute
    }
    at += 1
  }
}

/** The time of day at which so many milliseconds of office time have gone by. */
const timeAfter = (counter: Counter, milliseconds: number): number => {
  let left = milliseconds
  for (const { from, to } of counter.hours) {
    if (left <= (to - from) * minute) return from * minute + left
    left -= (to - from) * minute
  }
  throw new Inconsistent(`calendar ${counter.calendar.id}: a day has no ${milliseconds} ms of office time`)
}

/**
 * Office minutes between two instants; negative when `to` comes first. Both are read to the minute, so parts
 * of a time always add up to the whole.
 */
export const workingMinutesBetween = (from: Instant, to: Instant, calendar: Calendar): number => {
  if (to < from) return -workingMinutesBetween(to, from, calendar) || 0
  const counter = counterOf(calendar)
  const start = local(counter, from)
  const end = local(counter, to)
  const upTo = (point: { day: number; time: number }) =>
    isWorking(counter, point.day) ? Math.floor(spent(counter, point.time) / minute) : 0
  let sum = upTo(end) - upTo(start)
  for (let at = start.day; at < end.day; at++) if (isWorking(counter, at)) sum += counter.minutesOfDay
  return sum
}
