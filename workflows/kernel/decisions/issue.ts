import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Refusal } from '../errors'
import type { Decision } from '../event'
import { agencyOfStep } from '../step-agency'
import { remindersOf } from '../valid-until'
import { type Context, change, closeTask, draftOf, finish, taskToAct } from './draft'
import { end } from './route'

export const issue = (dossier: Dossier, command: CommandOf<'issue'>, context: Context): Decision => {
  const task = taskToAct(dossier, command.task)
  if (task.kind !== 'issue') throw new Refusal('outcome-not-allowed', `task ${task.id} is a ${task.kind}`)
  const draft = draftOf(dossier, context)
  closeTask(draft, task, 'issued')
  const by = agencyOfStep(dossier, task.step)
  const { validUntil: until } = command.result
  const remindAt = until ? remindersOf(context.procedure, until, context) : []
  const result = {
    ...command.result,
    issuedAt: context.at,
    ...(by !== dossier.agency && { by }),
    ...(remindAt.length > 0 && { remindAt }),
    ...(dossier.from && { replaces: dossier.from }),
  }
  change(draft, { change: 'result', result })
  end(draft, 'issued', 9)
  return finish(draft, 'result-issued', { task: task.id })
}
