import { z } from 'zod'
import { scopeOf } from '../../workflows/kernel/current-wait'
import { instant, millis } from '../../workflows/kernel/instant'
import { standsBeside, type Task } from '../../workflows/kernel/task'
import { missedAt } from '../adapters/dossier-items'
import { dueShards } from '../adapters/keys'
import { logger } from '../runtime/logger'
import { silenceApplied } from './apply-silence'
import { type AbsenceDesk, type Assigned, assignedTasks, reassigned } from './reassign-task'
import { attempt, sweep } from './sweep'

/** An EventBridge schedule's event: `time` has no milliseconds. */
export const Tick = z.object({ time: z.iso.datetime() })
export const Watched = z.object({
  /** Silences that no machine had applied. */
  overdue: z.number().int(),
  reminded: z.number().int(),
  /** Dossiers that have just become late. */
  apologised: z.number().int(),
  /** Scopes of dossiers that were parked for a day. */
  resumed: z.number().int(),
  /** Tasks of officers who are away or lost the role. */
  reassigned: z.number().int(),
  failed: z.number().int(),
  unfinished: z.number().int(),
})
export type Watched = z.infer<typeof Watched>

// What broke it may have been repaired, by somebody who does not know the dossier.
const parkedFor = 86_400_000

/**
 * Reminds of the tasks whose time is running out or has run out, and applies silence to those that are long overdue
 * and whose machines did nothing about it. A machine that nobody parked is lost, with its start or its end: another
 * one goes on in its place. Two of them would do no harm, since only the table decides. What has been parked for a
 * day is tried again, once a day. Last, the tasks of officers who are not there go to others: a role may run out and an
 * absence begin without anybody commanding it, so this too is the clock's, and the registry's commands leave it to it.
 */
export const watchDeadlines = async (
  { time }: z.infer<typeof Tick>,
  desk: AbsenceDesk,
  /** Milliseconds until nobody waits for the answer any more. */
  timeLeft: () => number = () => Number.POSITIVE_INFINITY,
): Promise<Watched> => {
  const at = instant(Date.parse(time))
  const watched: Watched = {
    overdue: 0,
    reminded: 0,
    apologised: 0,
    resumed: 0,
    reassigned: 0,
    failed: 0,
    unfinished: 0,
  }
  const sweeping = { swept: watched, timeLeft }
  const look = async ({ dossier, task: id }: { dossier: string; task?: string }) => {
    if (!id) return apologise(dossier)
    const task = (await desk.dossiers.load(dossier))?.tasks[id]
    // The list may be a moment behind.
    if (task?.status !== 'open') return
    if (task.remindAt && task.remindAt <= at) await remind(dossier, id)
    if (missedAt(task) <= at) await actOnOverdue(dossier, id)
  }
  const apologise = async (dossier: string) => {
    if (await attempt(desk, dossier, { kind: 'apologise' }, at)) watched.apologised += 1
  }
  const remind = async (dossier: string, task: string) => {
    if (await attempt(desk, dossier, { kind: 'remind', task }, at)) watched.reminded += 1
  }
  const actOnOverdue = async (dossier: string, task: string) => {
    const { dossier: now, applied } = await silenceApplied({ dossier, task, at }, desk)
    if (!applied) return
    watched.overdue += 1
    const silent = now.tasks[task] as Task
    const scope = scopeOf(silent)
    if (now.ended || now.parked[scope] || standsBeside(silent)) return
    logger.error('a machine is lost and started again', { dossier, scope })
    await attempt(desk, dossier, { kind: 'resume', scope }, at)
  }
  const actOnParked = async (id: string) => {
    for (const [scope, { at: since }] of Object.entries((await desk.dossiers.load(id))?.parked ?? {})) {
      if (millis(at) - millis(since) < parkedFor) continue
      logger.info('what was parked is started again', { dossier: id, scope })
      if (await attempt(desk, id, { kind: 'resume', scope }, at)) watched.resumed += 1
    }
  }
  const inTime = instant(millis(at) + 1)
  await Promise.all(
    Array.from({ length: dueShards }, (_, shard) =>
      sweep(`shard ${shard}`, desk.dossiers.toLookAt(inTime, shard), look, sweeping),
    ),
  )
  const parked = desk.dossiers.parkedBefore(instant(millis(at) - parkedFor))
  await sweep('parked', parked, actOnParked, sweeping)
  const reassign = async (assigned: Assigned) => {
    if (await reassigned(assigned, desk, at)) watched.reassigned += 1
  }
  await sweep('absent', assignedTasks(desk), reassign, sweeping)
  return watched
}
