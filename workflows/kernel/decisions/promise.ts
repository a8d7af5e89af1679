import type { Dossier } from '../dossier'
import { appointmentOf, type DueDate } from '../due-date'
import { measured, promised, resumed } from './clock'
import type { Context } from './draft'

/** Whether the appointment waits: for the applicant, or while the clock stands. A fee for which none stands moves nothing. */
export const dueMoves = ({ ended, tasks, clock }: Pick<Dossier, 'ended' | 'tasks' | 'clock'>): boolean =>
  !ended &&
  ((clock.startedAt !== undefined && !clock.runningSince) ||
    Object.values(tasks).some(
      ({ owner, status, kind }) =>
        owner === 'applicant' && status === 'open' && (kind === 'supplement' || !clock.runningSince),
    ))

/** The appointment; as it would be if now were done what is waited for, and so moving, while something is. */
export const promiseAt = (
  dossier: Dossier,
  context: Pick<Context, 'procedure' | 'calendar' | 'at'>,
): Partial<DueDate> & { dueMoves?: true } => {
  const { clock } = dossier
  if (!dueMoves(dossier)) return appointmentOf(clock)
  const ifDone = () => {
    const law = { ...context, dossier }
    if (!clock.startedAt) return promised(law, context.at)
    return clock.runningSince ? clock : measured(law, resumed(clock, context.at))
  }
  return { ...appointmentOf(ifDone()), dueMoves: true }
}
