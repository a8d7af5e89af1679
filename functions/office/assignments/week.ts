import { type Calendar, type CalendarDate, localDate } from '../../../workflows/kernel/calendar'
import { dayNumber } from '../../../workflows/kernel/calendar-year'
import { type Instant, instant } from '../../../workflows/kernel/instant'
import type { BoardLine } from '../../adapters/board-line'
import type { Pressed } from './board'

/** `2026-W49`, by ISO 8601: a week is of the year that its Thursday lies in. */
export interface Week {
  name: string
  /** Monday and Sunday. */
  from: CalendarDate
  to: CalendarDate
}

const millisecondsADay = 86_400_000
const dateOf = (day: number): CalendarDate => instant(day * millisecondsADay).slice(0, 10)
// Day 0, of 1970, was a Thursday.
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7)

const weekFrom = (monday: number): Week => {
  const thursday = dateOf(monday + 3)
  const year = thursday.slice(0, 4)
  const number = 1 + Math.floor((monday + 3 - dayNumber(`${year}-01-01`)) / 7)
  return {
    name: `${year}-W${String(number).padStart(2, '0')}`,
    from: dateOf(monday),
    to: dateOf(monday + 6),
  }
}

export const weekOf = (date: CalendarDate): Week => weekFrom(mondayOf(dayNumber(date)))
export const weekAt = (at: Instant, calendar: Calendar): Week => weekOf(localDate(at, calendar))
export const weeksOn = ({ from }: Week, weeks: number): Week => weekFrom(dayNumber(from) + 7 * weeks)

/** The week of a name; undefined when there is none. */
export const weekNamed = (name: string): Week | undefined => {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(name) ?? []
  if (!year) return undefined
  // The fourth of January lies in the first week.
  const week = weeksOn(weekOf(`${year}-01-04`), Number(number) - 1)
  return week.name === name ? week : undefined
}

export const weeklySections = ['overdue', 'waiting', 'week', 'next'] as const
export type WeeklySection = (typeof weeklySections)[number]
export type Weekly<Line = Pressed<BoardLine>> = Record<WeeklySection, Line[]>

/** What a week's list has: what is late now, what waits for whoever gave it, and what falls due in the week and the next. */
export const weeklyOf = <Line extends Pressed<Pick<BoardLine, 'dueAt'>>>(
  lines: readonly Line[],
  week: Week,
  calendar: Calendar,
): Weekly<Line> => {
  const found: Weekly<Line> = { overdue: [], waiting: [], week: [], next: [] }
  const next = weeksOn(week, 1)
  for (const line of lines) {
    const due = localDate(line.dueAt, calendar)
    if (line.pressing === 'overdue') found.overdue.push(line)
    else if (line.pressing === 'waits') found.waiting.push(line)
    else if (due >= week.from && due <= week.to) found.week.push(line)
    else if (due >= next.from && due <= next.to) found.next.push(line)
  }
  return found
}
