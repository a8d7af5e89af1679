import { z } from 'zod'
import { instant, millis } from '../../workflows/kernel/instant'
import { logger } from '../runtime/logger'
import type { Desk } from '../runtime/run-command'
import { applySilence } from './apply-silence'

/** An EventBridge schedule's event: `time` has no milliseconds. */
export const Tick = z.object({ time: z.iso.datetime() })
export const Watched = z.object({ overdue: z.number().int(), failed: z.number().int() })
export type Watched = z.infer<typeof Watched>

// A machine reacts within seconds. One that has not after an hour is parked, or lost: its dossier goes on.
const patience = 3_600_000

/** Applies silence to the tasks that are long overdue and whose machines did nothing about it. */
export const watchDeadlines = async ({ time }: z.infer<typeof Tick>, desk: Desk): Promise<Watched> => {
  const at = instant(Date.parse(time))
  const watched: Watched = { overdue: 0, failed: 0 }
  for await (const { dossier, task } of desk.dossiers.dueBefore(instant(millis(at) - patience))) {
    watched.overdue += 1
    try {
      await applySilence({ dossier, task, at }, desk)
    } catch (error) {
      // One broken dossier does not keep the others waiting.
      watched.failed += 1
      logger.error('an overdue task could not be acted on', { dossier, task, error: error as Error })
    }
  }
  return watched
}
