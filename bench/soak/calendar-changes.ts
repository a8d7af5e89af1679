import { type Calendar, type CalendarDate, isWorkingDay } from '../../workflows/kernel/calendar'
import { instant } from '../../workflows/kernel/instant'
import type { Random } from './random'

const hour = 3_600_000
const day = 24 * hour
/** Added by a change before: the law's own days off stay. */
const name = 'Bão'

const dateOf = (at: number): CalendarDate => instant(at + 7 * hour).slice(0, 10)

/** A day off is added within two weeks, or one that was added is taken back. Only in the future: what was, stays. */
export const changedCalendar = (calendar: Calendar, now: number, random: Random): Calendar => {
  const added = Object.values(calendar.years)
    .flatMap(({ daysOff }) => daysOff)
    .filter((one) => one.name === name && one.date > dateOf(now))
  const back = added.length > 0 && random.chance(60) ? random.pick(added).date : undefined
  const date = back ?? dateOf(now + (1 + random.below(14)) * day)
  if (!back && !isWorkingDay(date, calendar)) return calendar
  const year = date.slice(0, 4)
  const { daysOff, workingSaturdays } = calendar.years[year]!
  const changed = back
    ? daysOff.filter((one) => one.date !== back)
    : [...daysOff, { date, name, source: 'soak' }]
  return { ...calendar, years: { ...calendar.years, [year]: { daysOff: changed, workingSaturdays } } }
}
