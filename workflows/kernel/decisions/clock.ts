import { addWorkingMinutes, dueAfterReceipt, workingMinutesBetween } from '../calendar'
import type { Clock } from '../dossier'
import { change, type Draft } from './draft'

/** At filing: the promise is provisional, the clock stands still until reception. */
export const promise = (draft: Draft): void => set(draft, measured(draft))

/** At reception: the clock starts and the appointment is made. */
export const start = (draft: Draft): void => {
  if (draft.dossier.clock.startedAt) return
  set(draft, { ...measured(draft), startedAt: draft.at, runningSince: draft.at })
}

/** While the applicant owes something, no working time is used. */
export const pause = (draft: Draft): void => {
  if (!draft.dossier.clock.runningSince) return
  const { runningSince: _since, ...clock } = { ...draft.dossier.clock, usedMinutes: usedMinutes(draft) }
  set(draft, clock)
}

/** Goes on where it stood; the appointment moves by as much. An appointment already missed stays missed. */
export const resume = (draft: Draft): void => {
  const { clock } = draft.dossier
  if (!clock.startedAt || clock.runningSince || clock.stoppedAt) return
  const left = clock.limitMinutes - clock.usedMinutes
  const dueAt = left > 0 ? addWorkingMinutes(draft.at, left, draft.calendar) : clock.dueAt
  set(draft, { ...clock, runningSince: draft.at, dueAt })
}

export const stop = (draft: Draft): void => {
  if (!draft.dossier.clock.startedAt) return
  pause(draft)
  set(draft, { ...draft.dossier.clock, stoppedAt: draft.at })
}

const measured = (draft: Draft): Clock => {
  const dueAt = dueAfterReceipt(draft.procedure.limit, draft.at, draft.calendar)
  return { limitMinutes: workingMinutesBetween(draft.at, dueAt, draft.calendar), usedMinutes: 0, dueAt }
}

const usedMinutes = (draft: Draft): number => {
  const { usedMinutes, runningSince } = draft.dossier.clock
  if (!runningSince) return usedMinutes
  // A command that lost a race keeps its own instant, which may lie before the one that won: no time is given back.
  return usedMinutes + Math.max(0, workingMinutesBetween(runningSince, draft.at, draft.calendar))
}

const set = (draft: Draft, clock: Clock): void => change(draft, { change: 'clock', clock })
