import { z } from 'zod'
import type { Scope } from '../../workflows/kernel/command'
import { scopeOf } from '../../workflows/kernel/current-wait'
import { Conflict } from '../../workflows/kernel/errors'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import type { Task } from '../../workflows/kernel/task'
import { dueShards } from '../adapters/keys'
import { logger } from '../runtime/logger'
import { type Desk, runCommand } from '../runtime/run-command'
import { silenceApplied } from './apply-silence'

/** An EventBridge schedule's event: `time` has no milliseconds. */
export const Tick = z.object({ time: z.iso.datetime() })
export const Watched = z.object({
  overdue: z.number().int(),
  /** Scopes of dossiers that were parked for a day. */
  resumed: z.number().int(),
  failed: z.number().int(),
  /** Lists that the time was too short for: the next sweep begins them anew. */
  unfinished: z.number().int(),
})
export type Watched = z.infer<typeof Watched>

// A machine reacts within seconds. One that has not after an hour is parked, or lost: its dossier goes on.
const patience = 3_600_000
// What broke it may have been repaired, by somebody who does not know the dossier.
const parkedFor = 86_400_000
/** A command that has begun is given this long to end. */
const reserve = 20_000

/**
 * Applies silence to the tasks that are long overdue and whose machines did nothing about it. A machine that nobody
 * parked is lost, with its start or its end: another one goes on in its place. Two of them would do no harm, since
 * only the table decides. What has been parked for a day is tried again, once a day.
 */
export const watchDeadlines = async (
  { time }: z.infer<typeof Tick>,
  desk: Desk,
  /** Milliseconds until nobody waits for the answer any more. */
  timeLeft: () => number = () => Number.POSITIVE_INFINITY,
): Promise<Watched> => {
  const at = instant(Date.parse(time))
  const watched: Watched = { overdue: 0, resumed: 0, failed: 0, unfinished: 0 }
  /** One after the other; one broken dossier does not keep the others waiting. */
  const each = async <T>(what: string, list: AsyncIterable<T>, act: (one: T) => Promise<void>) => {
    for await (const one of list) {
      if (timeLeft() < reserve) {
        watched.unfinished += 1
        logger.error('the sweep ran out of time', { what, next: one })
        return
      }
      try {
        await act(one)
      } catch (error) {
        watched.failed += 1
        logger.error('a dossier could not be acted on', { what, one, error: error as Error })
      }
    }
  }
  const actOnDue = async ({ dossier, task }: { dossier: string; task: string }) => {
    watched.overdue += 1
    const { dossier: now, applied } = await silenceApplied({ dossier, task, at }, desk)
    const scope = scopeOf(now.tasks[task] as Task)
    if (!applied || now.ended || now.parked[scope]) return
    logger.error('a machine is lost and started again', { dossier, scope })
    await startAgain(dossier, scope, at, desk)
  }
  const actOnParked = async (id: string) => {
    for (const [scope, { at: since }] of Object.entries((await desk.dossiers.load(id))?.parked ?? {})) {
      if (millis(at) - millis(since) < parkedFor) continue
      logger.info('what was parked is started again', { dossier: id, scope })
      await startAgain(id, scope, at, desk)
      watched.resumed += 1
    }
  }
  const due = (shard: number) => desk.dossiers.dueBefore(instant(millis(at) - patience), shard)
  await Promise.all(
    Array.from({ length: dueShards }, (_, shard) => each(`shard ${shard}`, due(shard), actOnDue)),
  )
  await each('parked', desk.dossiers.parkedBefore(instant(millis(at) - parkedFor)), actOnParked)
  return watched
}

const startAgain = async (dossier: string, scope: Scope, at: Instant, desk: Desk): Promise<void> => {
  try {
    await runCommand(desk, dossier, { kind: 'resume', scope }, { at, by: 'system' })
  } catch (error) {
    // Its last wait has just closed: there is nothing left to wait for.
    if (!(error instanceof Conflict)) throw error
  }
}
