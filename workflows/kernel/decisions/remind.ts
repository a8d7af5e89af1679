import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { type Reminder, reminder } from '../reminder'
import { type Context, changeTask, draftOf, finish, taskToAct } from './draft'

/** Reminds of a wait; of several reminders that are due, only of the last. A conflict when none is. */
export const remind = (dossier: Dossier, { task: id }: CommandOf<'remind'>, context: Context): Decision => {
  const task = taskToAct(dossier, id)
  const { reminders } = context.procedure
  let last: Reminder | undefined
  let number = task.reminders ?? 0
  for (; reminders; number += 1) {
    const next = reminder(task, number, reminders, context.calendar)
    if (!next || next.at > context.at) break
    last = next
  }
  if (!last) throw new Conflict('concurrent-change', `nobody is to be reminded of task ${id} yet`)
  const draft = draftOf(dossier, context)
  changeTask(draft, task, { reminders: number })
  return finish(draft, 'reminded', { task: id, outcome: last.says })
}
