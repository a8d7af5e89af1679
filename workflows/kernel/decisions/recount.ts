import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import * as clock from './clock'
import { type Context, changeTask, draftOf, dueOf, finish, openTasks } from './draft'
import { moveGate } from './route'

/**
 * Deadlines under a calendar that was changed while they ran. What is overdue stays so: whoever acted on it acted
 * on the calendar of that day. A conflict when nothing moves.
 */
export const recount = (dossier: Dossier, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  for (const task of openTasks(draft, ({ dueAt }) => dueAt > context.at)) {
    const dueAt = task.counted && dueOf(task.counted, context.calendar)
    if (dueAt && dueAt !== task.dueAt) changeTask(draft, task, { dueAt })
  }
  moveGate(draft)
  clock.recount(draft)
  if (draft.changes.length === 0)
    throw new Conflict('concurrent-change', `no deadline of dossier ${dossier.number} moves`)
  return finish(draft, 'deadlines-recounted')
}
