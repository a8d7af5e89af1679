import { z } from 'zod'
import { asksBack } from '../../workflows/kernel/effects'
import { Inconsistent } from '../../workflows/kernel/errors'
import { Instant } from '../../workflows/kernel/instant'
import type { DossierStore } from '../adapters/dossier-store'
import type { Machines } from '../adapters/task-tokens'

export const OpenTask = z.object({
  token: z.string().min(1),
  dossier: z.string().min(1),
  task: z.string().min(1),
  /** Until when the machine is about to wait. */
  dueAt: Instant.optional(),
})
export type OpenTask = z.infer<typeof OpenTask>

/**
 * A machine waits from now on. The token is stored and the task read in one atomic step: a task completed before
 * it is answered here, one completed after it by the feed, and none by neither.
 */
export const openTask = async (
  { token, dossier, task, dueAt }: OpenTask,
  {
    dossiers,
    machines,
  }: { dossiers: Pick<DossierStore, 'keepToken'>; machines: Pick<Machines, 'wake' | 'hurry'> },
): Promise<void> => {
  const kept = await dossiers.keepToken(dossier, task, token)
  if (!kept)
    throw new Inconsistent(`a machine waits for task ${task}, which dossier ${dossier} does not have`)
  if (kept.task.status === 'done') {
    if (!kept.task.next) throw new Inconsistent(`task ${task} is done and leads nowhere`)
    await (asksBack(kept.task) ? machines.hurry(token) : machines.wake(token, kept.task.next))
    return
  }
  // The deadline came nearer between the machine's last reading and now, when there was no token to tell it.
  if (dueAt && kept.task.dueAt < dueAt) await machines.hurry(token)
}
