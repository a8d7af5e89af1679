import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Inconsistent } from '../errors'
import type { Decision } from '../event'
import { applicantTask } from './applicant-task'
import * as clock from './clock'
import { type Context, change, closeTask, draftOf, finish, openTask, stepOf } from './draft'
import { supplementPart } from './end-part'
import { setStatus } from './route'

export const supplement = (
  dossier: Dossier,
  command: CommandOf<'supplement'>,
  context: Context,
): Decision => {
  const task = applicantTask(dossier, 'supplement', command.task)
  const step = stepOf(context.procedure, task.step)
  const draft = draftOf(dossier, context)
  const personal = {
    ...(command.answers && { answers: command.answers }),
    ...(command.note && { note: command.note }),
  }
  closeTask(draft, task, 'supplemented')
  if (command.documents.length) change(draft, { change: 'documents', documents: command.documents })
  if (task.question) {
    supplementPart(draft, task)
    return finish(draft, 'supplemented', { task: task.id }, personal)
  }
  if (!('supplement' in step) || !step.supplement)
    throw new Inconsistent(`step ${task.step} asks for no supplement`)
  clock.resume(draft)
  setStatus(draft, draft.dossier.clock.startedAt ? 4 : 1)
  openTask(draft, {
    kind: step.kind,
    step: step.id,
    owner: { agency: dossier.agency, role: step.by },
    until: step.supplement.thenWithin,
    round: task.round + 1,
  })
  return finish(draft, 'supplemented', { task: task.id }, personal)
}
