import { type Calendar, openingAfter } from './calendar'
import { type Instant, instant, millis } from './instant'
import type { OfficerNotice } from './officer-notice'

const hour = 3_600_000
const day = 24 * hour

/** When an officer gets the list of what happened until then: each working day, an hour after the office opens. */
export const digestAfter = (at: Instant, calendar: Calendar): Instant => {
  // The reminders of a morning are written as the office opens: they belong to that day's list.
  const onDay = (from: number) => instant(millis(openingAfter(instant(from), 1, calendar)) + hour)
  const today = onDay(millis(at) - day)
  return today > at ? today : onDay(millis(at))
}

/** What can't wait for the list: what was given to one by name, and what is due before the list comes. */
export const isUrgent = ({ says, task }: OfficerNotice, listAt: Instant): boolean =>
  says === 'assigned' || says === 'linked' || (says === 'opened' && task.dueAt <= listAt)
