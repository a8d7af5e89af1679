import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { dated } from '../due-date'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { recountAssignments } from './assignments'
import * as clock from './clock'
import {
  type Context,
  changeTask,
  draftOf,
  dueOf,
  finish,
  notBeforeOf,
  openTasks,
  withReminder,
} from './draft'
import { moveGate } from './gate'
import { recountParts } from './parts'

/**
 * Deadlines under a calendar that was changed while they ran. What is overdue stays so: whoever acted on it acted
 * on the calendar of that day. Not so what is overdue on a provisional date: until its year was decided nobody could
 * know it, and a silence that came too early is no silence. A conflict when nothing moves.
 */
export const recount = (dossier: Dossier, _: CommandOf<'recount'>, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  for (const task of openTasks(draft)) {
    const { counted, provisional } = task
    const moves = task.dueAt > context.at || provisional
    const dueAt = counted && moves ? dueOf(counted, context.calendar) : task.dueAt
    const early = task.notBefore && notBeforeOf(task.notBefore.period, task.openedAt, context.calendar)
    const tooEarly = task.dueAt <= context.at && dueAt > context.at && task.silences > 0
    if (
      early?.at !== task.notBefore?.at ||
      dueAt !== task.dueAt ||
      dated(task, task.dueAt, context.calendar).provisional !== provisional
    )
      changeTask(draft, task, {
        dueAt,
        ...(early && { notBefore: early }),
        ...(tooEarly && { silences: task.silences - 1 }),
      })
    // Half of its time is another instant when a day in it is off, also where its end stays.
    else if (withReminder(draft, task).remindAt !== task.remindAt) changeTask(draft, task, {})
  }
  recountAssignments(draft)
  moveGate(draft)
  clock.recount(draft)
  recountParts(draft)
  if (draft.changes.length === 0)
    throw new Conflict('concurrent-change', `no deadline of dossier ${dossier.number} moves`)
  return finish(draft, 'deadlines-recounted')
}
