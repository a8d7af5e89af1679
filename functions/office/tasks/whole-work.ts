import { localDate } from '../../../workflows/kernel/calendar'
import type { Instant } from '../../../workflows/kernel/instant'
import type { TaskListing } from '../../adapters/task-listing'
import type { Readable } from '../../runtime/leave-out'
import { daysAt, stateOfDay } from './due-state'
import { openWork, type Pressing, type WorkDesk, type WorkQuery } from './open-work'

/** Of a list that is so long its places are read, and nothing else, to be counted by procedure. */
export const mostCounted = 500
/** Or to be brought into another order. */
export const mostInOrder = 1_000

/** The places of all that is open of somebody's, or of what of it is so pressing: of a list that is no longer than that. */
export const wholeWork = async (
  { agency, whose, due }: Pick<WorkQuery, 'agency' | 'whose' | 'due'>,
  at: Instant,
  desk: WorkDesk,
): Promise<Readable<TaskListing>> => openWork({ agency, whose, due, limit: mostInOrder }, at, desk)

/** Each of them as it is counted. */
export const pressingOf = (
  listed: readonly TaskListing[],
  at: Instant,
  { calendar }: Pick<WorkDesk, 'calendar'>,
): Pressing[] => {
  const days = daysAt(at, calendar)
  return listed.map(({ dueAt, role, kind, taken, procedure }) => ({
    role,
    kind,
    taken,
    procedure,
    due: dueAt <= at ? 'overdue' : stateOfDay(localDate(dueAt, calendar), days),
    count: 1,
  }))
}
