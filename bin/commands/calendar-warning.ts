import type { Calendar } from '../../workflows/kernel/calendar'

const monthsNeeded = 6

/** What to say when the years that were decided are about to end: dates beyond them are provisional. */
export const calendarWarning = ({ id, years }: Calendar, now: Date): string | undefined => {
  const lastYear = Object.keys(years).sort().at(-1)
  const needed = new Date(now)
  needed.setUTCMonth(needed.getUTCMonth() + monthsNeeded)
  if (lastYear && needed < new Date(`${Number(lastYear) + 1}-01-01T00:00:00Z`)) return undefined
  return `the calendar ${id} is decided up to the year ${lastYear ?? '(none)'}, which ends in less than ${monthsNeeded} months or is over: dates beyond it are provisional; add the next year, with its announced days off, to workflows/city/calendar.ts`
}
