import {
  addWorkingMinutes,
  type Calendar,
  dueAfter,
  dueAfterReceipt,
  isProvisional,
  workingMinutesBetween,
} from '../calendar'
import type { Clock, Dossier } from '../dossier'
import { dated } from '../due-date'
import { type Instant, instant, millis } from '../instant'
import { limitOf } from '../limit-of'
import { workingDays } from '../period'
import type { Standing } from '../procedure'
import type { StepBase } from '../steps/step'
import { change, type Draft } from './draft'

/** At filing: the promise is provisional, the clock stands still until reception. */
export const promise = (draft: Draft): void => set(draft, promised(draft, draft.at))

/** At reception: the clock starts and the appointment is made. */
export const start = (draft: Draft): void => {
  if (draft.dossier.clock.startedAt) return
  set(draft, { ...promised(draft, draft.at), startedAt: draft.at, runningSince: draft.at })
}

/** While the applicant owes something, no working time is used. */
export const pause = (draft: Draft): void => {
  const { clock } = draft.dossier
  if (clock.runningSince) set(draft, measured(draft, paused(clock, draft.at)))
}

/**
 * Goes on where it stood, unless it stands where the dossier is; the appointment moves by as much. An appointment
 * already missed stays missed.
 */
export const resume = (draft: Draft): void => {
  const { clock } = draft.dossier
  if (!clock.startedAt || clock.runningSince || clock.stoppedAt || standsByLaw(draft)) return
  set(draft, measured(draft, resumed(clock, draft.at)))
}

/** The law by which it stands in the step that the dossier is in, whoever is waited for there. */
export const standsByLaw = ({ dossier, procedure }: Standing): StepBase['clockStands'] =>
  procedure.route.find(({ id }) => id === dossier.step)?.clockStands

export const stop = (draft: Draft): void => {
  const { clock } = draft.dossier
  if (clock.startedAt) set(draft, measured(draft, stopped(clock, draft.at)))
}

/** The appointment is put off. */
export const extend = (draft: Draft, days: number): void =>
  set(draft, measured(draft, { ...draft.dossier.clock, extension: { workingDays: days, at: draft.at } }))

export const apologise = (draft: Draft, expectedAt: Instant): void =>
  set(draft, {
    ...draft.dossier.clock,
    apology: {
      at: draft.at,
      expectedAt,
      ...(isProvisional(expectedAt, draft.calendar) && { provisional: true as const }),
    },
  })

/** The same history under the calendar as it is now. */
export const recount = (draft: Draft): void => {
  const { clock, ended } = draft.dossier
  if (clock.stoppedAt || ended) return
  const counted = clock.startedAt ? measured(draft, clock) : promised(draft, draft.dossier.filedAt)
  if (differs(counted, clock)) set(draft, counted)
}

const differs = (counted: Clock, clock: Clock): boolean =>
  counted.promisedFor !== clock.promisedFor ||
  counted.usedMinutes !== clock.usedMinutes ||
  counted.provisional !== clock.provisional

/** A clock's history from then on: it stands, goes on, is over. Of the dossier's, and of each part's. */
export const paused = ({ runningSince, ...clock }: Clock, at: Instant): Clock => ({
  ...clock,
  // A command that lost a race keeps its own instant, which may lie before the one that won: no time is given back.
  pauses: [...clock.pauses, { from: later(at, runningSince ?? at) }],
})
export const resumed = (clock: Clock, at: Instant): Clock => {
  const pauses = clock.pauses.map((pause) => ({ to: later(at, pause.from), ...pause }))
  return { ...clock, pauses, runningSince: pauses.at(-1)?.to ?? at }
}
export const stopped = ({ runningSince, ...clock }: Clock, at: Instant): Clock => ({
  ...clock,
  stoppedAt: later(at, runningSince ?? at),
})

const later = (a: Instant, b: Instant): Instant => instant(Math.max(millis(a), millis(b)))

const set = (draft: Draft, clock: Clock): void => change(draft, { change: 'clock', clock })

type Law = Pick<Draft, 'procedure' | 'calendar'> & { dossier: Pick<Dossier, 'plan'> }

export const promised = (draft: Law, from: Instant): Clock => {
  const promisedFor = dueAfterReceipt(limitOf(draft.procedure, draft.dossier.plan), from, draft.calendar)
  const limitMinutes = workingMinutesBetween(from, promisedFor, draft.calendar)
  return dated({ limitMinutes, usedMinutes: 0, pauses: [], promisedFor }, promisedFor, draft.calendar)
}

/** What was used and the appointment, both from the clock's history. */
export const measured = (draft: Law, clock: Clock): Clock => {
  const { calendar } = draft
  const startedAt = clock.startedAt as Instant
  const { limitMinutes, ...first } = promised(draft, startedAt)
  const extended = clock.extension
    ? dueAfter(workingDays(clock.extension.workingDays), first.promisedFor as Instant, calendar)
    : first.promisedFor
  const times = timed({ ...clock, startedAt }, extended as Instant, calendar)
  return dated({ ...clock, limitMinutes, ...times }, times.promisedFor, calendar)
}

/** What a clock's history used, and when the time until `end` is over that its pauses put off. */
export const timed = (
  { startedAt, pauses, stoppedAt }: Pick<Clock, 'pauses' | 'stoppedAt'> & { startedAt: Instant },
  end: Instant,
  calendar: Calendar,
): { usedMinutes: number; promisedFor: Instant } => {
  const allowed = workingMinutesBetween(startedAt, end, calendar)
  let promisedFor = end
  let usedMinutes = 0
  let since: Instant | undefined = startedAt
  for (const { from, to } of pauses) {
    usedMinutes += workingMinutesBetween(since as Instant, from, calendar)
    since = to
    const left = allowed - usedMinutes
    if (to && left > 0) promisedFor = addWorkingMinutes(to, left, calendar)
  }
  if (since && stoppedAt) usedMinutes += workingMinutesBetween(since, stoppedAt, calendar)
  return { usedMinutes, promisedFor }
}
