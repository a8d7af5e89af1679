import { Conflict } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import { type Desk, runCommand } from '../runtime/run-command'

export interface LostNotice {
  dossier: string
  /** Of the event that the applicant was to be told of. */
  sequence: number
  /** What the notice was. */
  notice: string
}

/** A notice that no mail could bring becomes somebody's task. Told twice it does so once. */
export const handOverNotice = async (
  { dossier, sequence, notice }: LostNotice,
  at: Instant,
  desk: Desk,
): Promise<void> => {
  try {
    await runCommand(desk, dossier, { kind: 'undelivered', sequence, notice }, { at, by: 'system' })
  } catch (error) {
    const tasks = Object.values((await desk.dossiers.load(dossier))?.tasks ?? {})
    const isDone = tasks.some((task) => task.notice?.sequence === sequence)
    if (!(error instanceof Conflict) || !isDone) throw error
  }
}
