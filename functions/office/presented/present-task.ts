import { mayAnswerLate, outcomesOf } from '../../../workflows/kernel/decide'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { dueDateOf } from '../../../workflows/kernel/due-date'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { Task } from '../../../workflows/kernel/task'
import { objectionsIn, unheededBy } from '../../../workflows/kernel/unheeded'
import type { PresentedTask } from './presented-task'

/** A dossier that asks its applicant twice, at whatever step, counts as overdue in the national index. */
const secondSupplement = { outcome: 'supplement', code: 'counts-as-overdue', legalBasis: '766/QĐ-TTg, 2.1' }

const warningsOf = ({ supplements }: Dossier, outcomes: readonly string[]): PresentedTask['warnings'] =>
  outcomes.includes('supplement') && Object.keys(supplements).length > 0 ? [secondSupplement] : []

const outcomesFor = (task: Task, dossier: Dossier, procedure: Procedure): string[] =>
  task.status === 'open' || mayAnswerLate(dossier, task, procedure)
    ? outcomesOf(dossier, task, procedure)
    : []

/** To be answered with reasons, or ruled on. */
const objectionsBefore = (task: Task, dossier: Dossier, procedure: Procedure) => {
  if (task.status !== 'open') return {}
  const found =
    task.kind === 'ruling' ? objectionsIn(dossier, task.step) : unheededBy({ dossier, procedure }, task)
  return found.length > 0 ? { objections: found.map(({ id }) => id) } : {}
}

export const presentTask = (task: Task, dossier: Dossier, procedure: Procedure): PresentedTask => {
  const outcomes = outcomesFor(task, dossier, procedure)
  return {
    id: task.id,
    kind: task.kind,
    step: task.step,
    question: task.question,
    round: task.round,
    openedAt: task.openedAt,
    ...dueDateOf(task),
    ...(task.notBefore && { notBefore: task.notBefore.at }),
    status: task.status,
    assignee: task.assignee,
    outcome: task.outcome,
    doneAt: task.doneAt,
    late: task.late,
    payment: task.payment,
    notice: task.notice,
    dossier: dossier.number,
    procedure: dossier.procedure,
    ...(typeof task.owner === 'object' && { agency: task.owner.agency, role: task.owner.role }),
    outcomes,
    ...objectionsBefore(task, dossier, procedure),
    warnings: warningsOf(dossier, outcomes),
  }
}
