import type { Calendar } from '../../workflows/kernel/calendar'

const monthsNeeded = 6

/** What to say when a calendar is about to end: a deadline past its last year is refused. */
export const calendarWarning = ({ id, years }: Calendar, now: Date): string | undefined => {
  const lastYear = Object.keys(years).sort().at(-1)
  const needed = new Date(now)
  needed.setUTCMonth(needed.getUTCMonth() + monthsNeeded)
  if (lastYear && needed < new Date(`${Number(lastYear) + 1}-01-01T00:00:00Z`)) return undefined
  return `the calendar ${id} ends with the year ${lastYear ?? '(none)'}, in less than ${monthsNeeded} months; add the next year, with its announced days off, to workflows/calendars/${id}.ts`
}
