import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { type Context, change, draftOf, finish, taskToAct } from './draft'

export const assign = (dossier: Dossier, command: CommandOf<'assign'>, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  const { hurried: _hurried, assignee, ...task } = taskToAct(dossier, command.task)
  const { officer, insteadOf } = command
  if (insteadOf && assignee !== insteadOf)
    throw new Conflict('concurrent-change', `task ${task.id} is not ${insteadOf}'s any more`)
  change(draft, { change: 'task', task: { ...task, ...(officer && { assignee: officer }) } })
  return finish(draft, 'assigned', { task: task.id })
}
