import type { Calendar } from '../kernel/calendar'
import { dueOf } from '../kernel/decisions/draft'
import type { Task } from '../kernel/task'

/** Closed late on a date that was provisional, and in time by what was decided since: nobody could know it. */
export const wasInTime = ({ provisional, counted, doneAt }: Task, calendar: Calendar): boolean =>
  provisional !== undefined &&
  counted !== undefined &&
  doneAt !== undefined &&
  doneAt < dueOf(counted, calendar)
