import { type Calendar, localDate, openingAfter } from '../../../workflows/kernel/calendar'
import { dayNumber } from '../../../workflows/kernel/calendar-year'
import { type Instant, instant } from '../../../workflows/kernel/instant'

export const dueStates = ['overdue', 'today', 'soon', 'on-time'] as const
export type DueState = (typeof dueStates)[number]

/** A day of the city after another. */
export const dayAfter = (day: string): string =>
  instant((dayNumber(day) + 1) * 86_400_000).slice(0, 'YYYY-MM-DD'.length)
export const startOf = (day: string, { timeZone }: Calendar): Instant =>
  instant(Date.parse(`${day}T00:00:00${timeZone.offset}`))

/** Today, and the next working day: until its end, what is due is due soon. */
export const daysAt = (at: Instant, calendar: Calendar) => ({
  today: localDate(at, calendar),
  soon: localDate(openingAfter(at, 1, calendar), calendar),
})

/** How pressing a task is. By its due instant and nothing else, so that what is kept of days tells how many are. */
export const dueStateOf = ({ dueAt }: { dueAt: Instant }, at: Instant, calendar: Calendar): DueState => {
  if (dueAt <= at) return 'overdue'
  return stateOfDay(localDate(dueAt, calendar), daysAt(at, calendar))
}
/** Of all that is due on a day and not over by now. */
export const stateOfDay = (day: string, { today, soon }: ReturnType<typeof daysAt>): DueState => {
  if (day <= today) return day < today ? 'overdue' : 'today'
  return day <= soon ? 'soon' : 'on-time'
}

/** Between which instants what is so pressing is due, as a list of instants with more behind each is asked. */
export const dueWithin = (state: DueState, at: Instant, calendar: Calendar): { from: string; to: string } => {
  const { today, soon } = daysAt(at, calendar)
  const afterIts = (day: string) => startOf(dayAfter(day), calendar)
  switch (state) {
    case 'overdue':
      return { from: ' ', to: `${at}~` }
    case 'today':
      return { from: `${at}~`, to: afterIts(today) }
    case 'soon':
      return { from: afterIts(today), to: afterIts(soon) }
    case 'on-time':
      return { from: afterIts(soon), to: '~' }
  }
}
