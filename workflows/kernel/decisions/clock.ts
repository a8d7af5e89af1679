import { addWorkingMinutes, dueAfter, dueAfterReceipt, workingMinutesBetween } from '../calendar'
import type { Clock } from '../dossier'
import { type Instant, instant, millis } from '../instant'
import { workingDays } from '../period'
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
  const { runningSince, ...clock } = draft.dossier.clock
  if (!runningSince) return
  // A command that lost a race keeps its own instant, which may lie before the one that won: no time is given back.
  const pauses = [...clock.pauses, { from: later(draft.at, runningSince) }]
  set(draft, measured(draft, { ...clock, pauses }))
}

/** Goes on where it stood; the appointment moves by as much. An appointment already missed stays missed. */
export const resume = (draft: Draft): void => {
  const { clock } = draft.dossier
  if (!clock.startedAt || clock.runningSince || clock.stoppedAt) return
  const pauses = clock.pauses.map((pause) => ({ to: later(draft.at, pause.from), ...pause }))
  set(draft, measured(draft, { ...clock, pauses, runningSince: pauses.at(-1)?.to ?? draft.at }))
}

export const stop = (draft: Draft): void => {
  if (!draft.dossier.clock.startedAt) return
  const { runningSince, ...clock } = draft.dossier.clock
  set(draft, measured(draft, { ...clock, stoppedAt: later(draft.at, runningSince ?? draft.at) }))
}

/** The appointment is put off. */
export const extend = (draft: Draft, days: number): void =>
  set(draft, measured(draft, { ...draft.dossier.clock, extension: { workingDays: days, at: draft.at } }))

export const apologise = (draft: Draft, expectedAt: Instant): void =>
  set(draft, { ...draft.dossier.clock, apology: { at: draft.at, expectedAt } })

/** The same history under the calendar as it is now. */
export const recount = (draft: Draft): void => {
  const { clock } = draft.dossier
  if (clock.stoppedAt) return
  const counted = clock.startedAt ? measured(draft, clock) : promised(draft, draft.dossier.filedAt)
  if (counted.dueAt !== clock.dueAt || counted.usedMinutes !== clock.usedMinutes) set(draft, counted)
}

const later = (a: Instant, b: Instant): Instant => instant(Math.max(millis(a), millis(b)))

const set = (draft: Draft, clock: Clock): void => change(draft, { change: 'clock', clock })

const promised = (draft: Draft, from: Instant): Clock => {
  const dueAt = dueAfterReceipt(draft.procedure.limit, from, draft.calendar)
  const limitMinutes = workingMinutesBetween(from, dueAt, draft.calendar)
  return { limitMinutes, usedMinutes: 0, pauses: [], dueAt }
}

/** What was used and the appointment, both from the clock's history. */
const measured = (draft: Draft, clock: Clock): Clock => {
  const { calendar } = draft
  const startedAt = clock.startedAt as Instant
  const { limitMinutes, ...first } = promised(draft, startedAt)
  const extended = clock.extension
    ? dueAfter(workingDays(clock.extension.workingDays), first.dueAt as Instant, calendar)
    : first.dueAt
  const allowed = workingMinutesBetween(startedAt, extended as Instant, calendar)
  let dueAt = extended
  let usedMinutes = 0
  let since: Instant | undefined = startedAt
  for (const { from, to } of clock.pauses) {
    usedMinutes += workingMinutesBetween(since as Instant, from, calendar)
    since = to
    const left = allowed - usedMinutes
    if (to && left > 0) dueAt = addWorkingMinutes(to, left, calendar)
  }
  if (since && clock.stoppedAt) usedMinutes += workingMinutesBetween(since, clock.stoppedAt, calendar)
  return { ...clock, limitMinutes, usedMinutes, dueAt }
}
