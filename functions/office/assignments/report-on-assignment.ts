import { may } from '../../../workflows/kernel/authority'
import type { CommandOf } from '../../../workflows/kernel/command'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { type Desk, runCommand } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { type Asker, dossierOfTask, refusalTo, taskIn } from '../find-dossier'
import { assignmentStandingOf } from './assignment-standing'
import type { AssignmentStanding, MoreTime, Progress } from './schemas'

type Action = 'assignment.report' | 'assignment.extend'

/** How far an assignment is, by its owner or who works with it. */
export const reportProgress = (
  { id: task, ...progress }: Progress & { id: string },
  who: Caller<AssignmentStanding>,
  desk: Desk,
): Promise<AssignmentStanding> =>
  command({ kind: 'report-progress', task, ...progress }, 'assignment.report', who, desk)

/** Its owner asks for more time, once and before it is due. */
export const askMoreTime = (
  { id: task, ...asked }: MoreTime & { id: string },
  who: Caller<AssignmentStanding>,
  desk: Desk,
): Promise<AssignmentStanding> =>
  command({ kind: 'ask-more-time', task, ...asked }, 'assignment.extend', who, desk)

const command = async (
  about: CommandOf<'report-progress' | 'ask-more-time'>,
  action: Action,
  who: Caller<AssignmentStanding>,
  desk: Desk,
): Promise<AssignmentStanding> => {
  const answer = (after: Dossier) => assignmentStandingOf(after, about.task)
  const after = await runCommand(desk, dossierOfTask(about.task), about, {
    at: who.at,
    by: who.person.id,
    authorize: asWorker(who, action, about.task),
    unknown: 'unknown-task',
    alsoWrite: (done) => who.alsoWrite?.(answer(done)) ?? [],
  })
  return answer(after)
}

const asWorker = (asker: Asker, action: Action, id: string) => (dossier: Dossier) => {
  const { person } = asker
  if (!may(person, { action, dossier, task: taskIn(dossier, id) }))
    throw refusalTo(asker, dossier, `task ${id} is no work of ${person.id}'s agency`, 'unknown-task')
}
