import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import type { Decision } from '../event'
import { applicantTask } from './applicant-task'
import { type Context, change, closeTask, draftOf, finish } from './draft'
import { taskRule } from './task-rule'

export const supplement = (
  dossier: Dossier,
  command: CommandOf<'supplement'>,
  context: Context,
): Decision => {
  const task = applicantTask(dossier, 'supplement', command.task)
  const draft = draftOf(dossier, context)
  const personal = {
    ...(command.answers && { answers: command.answers }),
    ...(command.note && { note: command.note }),
  }
  closeTask(draft, task, 'supplemented')
  if (command.documents.length) change(draft, { change: 'documents', documents: command.documents })
  taskRule(context.procedure, task).supplied?.(draft, task)
  return finish(draft, 'supplemented', { task: task.id }, personal)
}
