import { z } from 'zod'
import type { Scope } from '../../workflows/kernel/command'
import { scopeOf } from '../../workflows/kernel/current-wait'
import { Conflict } from '../../workflows/kernel/errors'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import type { Task } from '../../workflows/kernel/task'
import { logger } from '../runtime/logger'
import { type Desk, runCommand } from '../runtime/run-command'
import { silenceApplied } from './apply-silence'

/** An EventBridge schedule's event: `time` has no milliseconds. */
export const Tick = z.object({ time: z.iso.datetime() })
export const Watched = z.object({ overdue: z.number().int(), failed: z.number().int() })
export type Watched = z.infer<typeof Watched>

// A machine reacts within seconds. One that has not after an hour is parked, or lost: its dossier goes on.
const patience = 3_600_000

/**
 * Applies silence to the tasks that are long overdue and whose machines did nothing about it. A machine that nobody
 * parked is lost, with its start or its end: another one goes on in its place. Two of them would do no harm, since
 * only the table decides.
 */
export const watchDeadlines = async ({ time }: z.infer<typeof Tick>, desk: Desk): Promise<Watched> => {
  const at = instant(Date.parse(time))
  const watched: Watched = { overdue: 0, failed: 0 }
  for await (const { dossier, task } of desk.dossiers.dueBefore(instant(millis(at) - patience))) {
    watched.overdue += 1
    try {
      const { dossier: now, applied } = await silenceApplied({ dossier, task, at }, desk)
      const scope = scopeOf(now.tasks[task] as Task)
      if (applied && !now.ended && !now.parked[scope]) await startAgain(dossier, scope, at, desk)
    } catch (error) {
      // One broken dossier does not keep the others waiting.
      watched.failed += 1
      logger.error('an overdue task could not be acted on', { dossier, task, error: error as Error })
    }
  }
  return watched
}

const startAgain = async (dossier: string, scope: Scope, at: Instant, desk: Desk): Promise<void> => {
  logger.error('a machine is lost and started again', { dossier, scope })
  try {
    await runCommand(desk, dossier, { kind: 'resume', scope }, { at, by: 'system' })
  } catch (error) {
    // Its last wait has just closed: there is nothing left to wait for.
    if (!(error instanceof Conflict)) throw error
  }
}
