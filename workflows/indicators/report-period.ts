import type { Calendar, CalendarDate } from '../kernel/calendar'
import { type Instant, instant, millis } from '../kernel/instant'
import type { Facts } from './facts'

/** What is reported on, and as of when. */
export interface ReportPeriod {
  from: Instant
  /** The first instant after it. */
  to: Instant
  /** Where what is still open is judged: the end of the period, or now when that is earlier. */
  cut: Instant
  /** The calendar months that it touches. */
  months: string[]
}

/** Both days are in it, in the calendar's time zone. */
export const reportPeriod = (
  days: { from: CalendarDate; to: CalendarDate },
  now: Instant,
  { timeZone }: Calendar,
): ReportPeriod => {
  const opens = (date: CalendarDate, after = 0) =>
    instant(Date.parse(`${date}T00:00:00.000${timeZone.offset}`) + after * 86_400_000)
  const to = opens(days.to, 1)
  const months = monthsBetween(days.from.slice(0, 7), days.to.slice(0, 7))
  return { from: opens(days.from), to, cut: to < now ? to : now, months }
}

/** A dossier belongs to the period in which it was received, or, before that, filed. */
export const belongs = ({ receivedAt, filedAt }: Facts, { from, to }: ReportPeriod): boolean => {
  const at = receivedAt ?? filedAt
  return from <= at && at < to
}

type Zone = Pick<Calendar, 'timeZone'>

const dayOf = (at: Instant, { timeZone }: Zone): CalendarDate =>
  instant(millis(at) - Date.parse(`1970-01-01T00:00:00.000${timeZone.offset}`)).slice(0, 10)

/** The day by which a dossier belongs to a period, in the calendar's time zone. */
export const dayOfFacts = ({ receivedAt, filedAt }: Facts, zone: Zone): CalendarDate =>
  dayOf(receivedAt ?? filedAt, zone)

/** `2026-11`, in the calendar's time zone. */
export const monthOf = (at: Instant, zone: Zone): string => dayOf(at, zone).slice(0, 7)

/** A month, or some days of it. */
export interface Stretch {
  month: string
  days?: { from: CalendarDate; to: CalendarDate }
}

export const daysIn = ({ from, to }: { from: CalendarDate; to: CalendarDate }): CalendarDate[] => {
  const days: CalendarDate[] = []
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day)
  return days
}
const dayAfter = (day: CalendarDate): CalendarDate => instant(Date.parse(day) + 86_400_000).slice(0, 10)

/** A period by months, as far as they are in it whole. The month that is not over yet is whole up to its last day by now. */
export const stretchesOf = (
  { from, to }: { from: CalendarDate; to: CalendarDate },
  now: Instant,
  zone: Zone,
): Stretch[] => {
  const today = dayOf(now, zone)
  return monthsBetween(from.slice(0, 7), to.slice(0, 7)).map((month) => {
    const [first, last] = [`${month}-01`, lastDayOf(month)]
    if (from <= first && (to >= last || to >= today)) return { month }
    return { month, days: { from: from > first ? from : first, to: to < last ? to : last } }
  })
}

const lastDayOf = (month: string): CalendarDate =>
  instant(Date.parse(`${monthAfter(month)}-01`) - 86_400_000).slice(0, 10)

const monthsBetween = (first: string, last: string): string[] => {
  const months = [first]
  for (let month = first; month < last; months.push(month)) month = monthAfter(month)
  return months
}

const monthAfter = (month: string): string =>
  instant(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)))).slice(0, 7)
