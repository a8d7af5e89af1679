import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Refusal } from '../errors'
import type { Decision } from '../event'
import { assignmentOf } from './assignments'
import { type Context, change, draftOf, finish, taskToAct } from './draft'

/** How far an assignment is, by whoever works on it. Nothing goes on or stays back for it. */
export const reportProgress = (
  dossier: Dossier,
  { task: id, percent, text }: CommandOf<'report-progress'>,
  context: Context,
): Decision => {
  const task = taskToAct(dossier, id)
  if (task.kind !== 'assignment')
    throw new Refusal('outcome-not-allowed', `nothing is reported on a ${task.kind} task`)
  const draft = draftOf(dossier, context)
  const assignment = { ...assignmentOf(draft, task), progress: { percent, at: context.at } }
  change(draft, { change: 'assignment', assignment })
  return finish(draft, 'progress-reported', { task: task.id }, { text })
}
