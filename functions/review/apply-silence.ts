import { z } from 'zod'
import { currentWait, scopeOf } from '../../workflows/kernel/current-wait'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Conflict, Inconsistent } from '../../workflows/kernel/errors'
import { Instant } from '../../workflows/kernel/instant'
import type { Task, Wait } from '../../workflows/kernel/task'
import { type Desk, runCommand } from '../runtime/run-command'

export const SilentTask = z.object({ dossier: z.string().min(1), task: z.string().min(1), at: Instant })
export type SilentTask = z.infer<typeof SilentTask>

/**
 * A wait timed out. What it was about is read again: done, go where it leads; not due any more, wait again; open
 * and due, silence means what the law says. Returns what the machine has to wait for next.
 */
export const applySilence = async (
  { dossier: id, task: taskId, at }: SilentTask,
  desk: Desk,
): Promise<Wait> => {
  const dossier = await desk.dossiers.load(id)
  const task = dossier?.tasks[taskId]
  if (!dossier || !task) throw new Inconsistent(`no task ${taskId} in dossier ${id} to be silent about`)
  if (task.status === 'done' || at < task.dueAt) return waitAfter(dossier, task)
  try {
    return waitAfter(
      await runCommand(desk, id, { kind: 'silence', task: taskId }, { at, by: 'system' }),
      task,
    )
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    // Somebody acted at the last moment, or this silence was applied before: what is now true counts.
    const now = await desk.dossiers.load(id)
    if (!now) throw error
    return waitAfter(now, task)
  }
}

const waitAfter = (dossier: Dossier, { id }: Task): Wait => {
  const task = dossier.tasks[id]
  if (!task) throw new Inconsistent(`task ${id} of dossier ${dossier.id} has vanished`)
  return task.status === 'done' && task.next ? task.next : currentWait(dossier, scopeOf(task))
}
