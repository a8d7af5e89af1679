import type { CompleteTask } from '../command'
import type { Dossier, Question } from '../dossier'
import { Inconsistent } from '../errors'
import type { EventType } from '../event'
import { kindOf } from '../kind-of'
import { type Period, workingDays } from '../period'
import type { TaskRule } from '../procedure'
import { isReportable, samePlace, type Task } from '../task'
import { askForAcknowledgement } from './beside'
import { change, countedFrom, type Draft, stepOf, waitAgain } from './draft'
import { moveGate } from './gate'
import { settleQuestion } from './settle-question'

/** A deadline is extended once: the second silence of the same task can't be extended again. */
const extended = (dossier: Dossier, direction: Task): boolean =>
  (overdueBehind(dossier, direction)?.silences ?? 0) > 1

export const overdueBehind = (dossier: Dossier, direction: Task): Task | undefined =>
  Object.values(dossier.tasks).find(
    (task) =>
      task.status === 'open' && task.kind !== 'gate' && isReportable(task) && samePlace(task, direction),
  )

const direct = (draft: Draft, direction: Task, command: CompleteTask): EventType => {
  const overdue = overdueBehind(draft.dossier, direction)
  if (!overdue) throw new Inconsistent(`direction ${direction.id} is about no overdue task`)
  const question = draft.dossier.questions[direction.question ?? '']
  askForAcknowledgement(draft, overdue)
  const settled = question && endsQuestion[command.outcome]
  if (settled) return settleQuestion(draft, direction, settled, {}) === 'ended' ? 'refused' : 'directed'
  if (command.outcome === 'take-over')
    waitAgain(draft, overdue, ownTime(draft, overdue), { owner: direction.owner })
  else {
    const within = workingDays(command.extendWorkingDays ?? defaultExtension)
    // More time that was granted meanwhile stands.
    if (countedFrom(draft, within).dueAt > overdue.dueAt) waitAgain(draft, overdue, within)
    if (question) change(draft, { change: 'question', question: { ...question, status: 'open' } })
    moveGate(draft)
  }
  return 'directed'
}
const endsQuestion: Record<string, Question['status']> = { without: 'without', 'take-over': 'taken-over' }
const defaultExtension = 2

/** The time that the step gave its own officer is the time that whoever takes over has. */
const ownTime = ({ procedure }: Draft, task: Task): Period => {
  const step = stepOf(procedure, task.step)
  return kindOf(procedure, step).wait?.(step).within ?? workingDays(defaultExtension)
}

/** What a higher authority orders about a wait that was let pass: the same in every step. */
export const direction: TaskRule = {
  outcomes: (dossier, task) => {
    // Nobody else can do what the agency of a part or an assignment has to do, nor can it be left undone.
    const scope = task.question ?? ''
    const isWork = dossier.parts?.[scope] !== undefined || dossier.assignments?.[scope] !== undefined
    return [
      ...(extended(dossier, task) ? [] : ['extend']),
      ...(task.question && !isWork ? ['without'] : []),
      ...(isWork ? [] : ['take-over']),
      'hold-to-account',
    ]
  },
  answer: direct,
}
