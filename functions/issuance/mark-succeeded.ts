import { Conflict } from '../../workflows/kernel/errors'
import { system } from '../../workflows/kernel/person'
import type { Happened } from '../runtime/happened'
import { type Desk, runCommand } from '../runtime/run-command'

/** A result that began from another one takes its place, or takes it back. Done again it changes nothing. */
export const markSucceeded = async ({ event }: Pick<Happened, 'event'>, desk: Desk): Promise<void> => {
  if (event.type !== 'result-issued') return
  for (const made of event.changes) {
    if (made.change !== 'result' || !made.result.replaces) continue
    const { dossier, as } = made.result.replaces
    try {
      await runCommand(
        desk,
        dossier,
        { kind: 'succeed', as, by: made.result.id },
        { at: event.at, by: system },
      )
    } catch (error) {
      // By this very result, or it was revoked in the meantime: nothing is left to do.
      if (!(error instanceof Conflict) || error.code === 'concurrent-change') throw error
    }
  }
}
