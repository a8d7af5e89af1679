import { z } from 'zod'
import { addWorkingMinutes, type Calendar, openingAfter, workingMinutesBetween } from './calendar'
import type { Instant } from './instant'
import type { Task } from './task'

/** Who is reminded of an officer's wait: who has it, then those above him. An applicant is reminded himself. */
export const Level = z.enum(['officer', 'unit-head', 'agency-head'])
export type Level = z.infer<typeof Level>

/** When somebody is reminded of a wait, and who. */
export const Reminders = z.object({
  /** Shares of the working time that the wait has, rising; 100 is its due instant. */
  at: z.array(z.object({ percent: z.number().int().min(1).max(100), to: z.array(Level).min(1) })),
  /** On each working day after the due instant, as it opens. */
  daily: z.array(Level),
})
export type Reminders = z.infer<typeof Reminders>

/** A reminder of a wait that is over by now is not sent: the last one due says all. */
export interface Reminder {
  at: Instant
  /** `50%`, `due` or `overdue`. */
  says: string
  to: readonly Level[]
}

/** The nth reminder of a wait, counted from 0; undefined when there are no more. */
export const reminder = (
  { dueAt: next, overdueSince, counted }: Pick<Task, 'dueAt' | 'overdueSince' | 'counted'>,
  number: number,
  { at, daily }: Reminders,
  calendar: Calendar,
): Reminder | undefined => {
  if (!counted) return undefined
  const dueAt = overdueSince ?? next
  const share = at[number]
  if (!share) {
    if (daily.length === 0) return undefined
    return { at: openingAfter(dueAt, number - at.length + 1, calendar), says: 'overdue', to: daily }
  }
  const says = sayingOf(share)
  // Its shares are over with its first time: of several that are due, the last one is sent.
  if (says === 'due' || overdueSince) return { at: dueAt, says, to: share.to }
  const minutes = workingMinutesBetween(counted.from, dueAt, calendar)
  const after = Math.floor((minutes * share.percent) / 100)
  return { at: addWorkingMinutes(counted.from, after, calendar), says, to: share.to }
}

const sayingOf = ({ percent }: Reminders['at'][number]): string => (percent === 100 ? 'due' : `${percent}%`)

/** Whom a reminder is for, by what it says. One that the rule no longer knows is for who has the wait. */
export const levelsOf = (says: string, reminders: Reminders | undefined): readonly Level[] => {
  if (reminders && says === 'overdue') return reminders.daily
  return reminders?.at.find((share) => sayingOf(share) === says)?.to ?? ['officer']
}
