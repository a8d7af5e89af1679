import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import * as clock from './clock'
import { type Context, changeTask, draftOf, dueOf, finish, openTasks, withReminder } from './draft'
import { recountParts } from './parts'
import { moveGate } from './route'

/**
 * Deadlines under a calendar that was changed while they ran. What is overdue stays so: whoever acted on it acted
 * on the calendar of that day. A conflict when nothing moves.
 */
export const recount = (dossier: Dossier, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  for (const task of openTasks(draft)) {
    const dueAt = task.counted && task.dueAt > context.at ? dueOf(task.counted, context.calendar) : task.dueAt
    if (dueAt !== task.dueAt) changeTask(draft, task, { dueAt })
    // Half of its time is another instant when a day in it is off, also where its end stays.
    else if (withReminder(draft, task).remindAt !== task.remindAt) changeTask(draft, task, {})
  }
  moveGate(draft)
  clock.recount(draft)
  recountParts(draft)
  if (draft.changes.length === 0)
    throw new Conflict('concurrent-change', `no deadline of dossier ${dossier.number} moves`)
  return finish(draft, 'deadlines-recounted')
}
