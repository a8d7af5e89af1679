import { z } from 'zod'
import { currentWait, scopeOf } from '../../workflows/kernel/current-wait'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Conflict, Inconsistent } from '../../workflows/kernel/errors'
import { Instant } from '../../workflows/kernel/instant'
import { system } from '../../workflows/kernel/person'
import type { Wait } from '../../workflows/kernel/task'
import { type Desk, runCommand } from '../runtime/run-command'

export const SilentTask = z.object({ dossier: z.string().min(1), task: z.string().min(1), at: Instant })
export type SilentTask = z.infer<typeof SilentTask>

/**
 * A wait timed out. What it was about is read again: done, go where it leads; not due any more, wait again; open
 * and due, silence means what the law says. Returns what the machine has to wait for next.
 */
export const applySilence = async (silent: SilentTask, desk: Desk): Promise<Wait> => {
  const { dossier } = await applyIfDue(silent, desk)
  return waitAfter(dossier, silent.task)
}

/** The dossier as it then is, and whether there was a silence to apply. */
export const applyIfDue = async (
  { dossier: id, task: taskId, at }: SilentTask,
  desk: Desk,
): Promise<{ dossier: Dossier; applied: boolean }> => {
  const dossier = await desk.dossiers.load(id)
  const task = dossier?.tasks[taskId]
  if (!dossier || !task) throw new Inconsistent(`no task ${taskId} in dossier ${id} to be silent about`)
  if (task.status === 'done' || at < task.dueAt) return { dossier, applied: false }
  try {
    const command = { kind: 'silence', task: taskId } as const
    return { dossier: await runCommand(desk, id, command, { at, by: system }), applied: true }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    // Somebody acted at the last moment, or this silence was applied before: what is now true counts.
    const now = await desk.dossiers.load(id)
    if (!now) throw error
    return { dossier: now, applied: false }
  }
}

const waitAfter = (dossier: Dossier, id: string): Wait => {
  const task = dossier.tasks[id]
  if (!task) throw new Inconsistent(`task ${id} of dossier ${dossier.id} has vanished`)
  return task.status === 'done' && task.next ? task.next : currentWait(dossier, scopeOf(task))
}
