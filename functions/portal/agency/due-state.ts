import { type Calendar, workingMinutesBetween } from '../../../workflows/kernel/calendar'
import { type Instant, millis } from '../../../workflows/kernel/instant'
import { localTime } from '../../issuance/local-time'

export const dueStates = ['overdue', 'today', 'soon', 'on-time'] as const
export type DueState = (typeof dueStates)[number]

/** One working day. */
const soonMinutes = 480
const soonShare = 0.2

/** How pressing a task is. `soon`: within a working day, or the last fifth of its time. */
export const dueStateOf = (
  { openedAt, dueAt }: { openedAt: Instant; dueAt: Instant },
  at: Instant,
  calendar: Calendar,
): DueState => {
  if (dueAt <= at) return 'overdue'
  if (localTime(dueAt).date === localTime(at).date) return 'today'
  const left = millis(dueAt) - millis(at)
  if (left < soonShare * (millis(dueAt) - millis(openedAt))) return 'soon'
  // Far off, whatever the calendar says: holidays are shorter than two weeks.
  if (left > 15 * 86_400_000) return 'on-time'
  return workingMinutesBetween(at, dueAt, calendar) <= soonMinutes ? 'soon' : 'on-time'
}
