import { defOf, type Field, fieldsOf, rootOf } from '../../../workflows/kernel/checks/form-fields'
import { mayAnswerLate, outcomesOf } from '../../../workflows/kernel/decide'
import { taskRule } from '../../../workflows/kernel/decisions/task-rule'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { dueDateOf } from '../../../workflows/kernel/due-date'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { recordsIn } from '../../../workflows/kernel/record'
import type { Task } from '../../../workflows/kernel/task'
import { objectionsIn, unheededBy } from '../../../workflows/kernel/unheeded'
import type { PresentedTask, RecordField } from './presented-task'

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

const fieldOf = ({ path, kind, options, optional, schema }: Field): RecordField => {
  const { type, format } = defOf(schema)
  const answer = options
    ? 'choice'
    : type === 'number' || type === 'boolean'
      ? type
      : format === 'date'
        ? 'date'
        : 'text'
  return {
    path,
    type: kind === 'answer' ? answer : kind,
    optional,
    ...(options && { options: [...options] }),
  }
}

/** What the step records, for whoever may answer it now. */
const recordWith = (
  task: Task,
  outcomes: readonly string[],
  procedure: Procedure,
): Pick<PresentedTask, 'record'> => {
  const records = outcomes.length > 0 ? recordsIn(procedure, task.step) : undefined
  const answer = records && taskRule(procedure, task).recordsWith
  if (!answer || !outcomes.includes(answer)) return {}
  return { record: { with: answer, fields: [...fieldsOf(rootOf(records)).values()].map(fieldOf) } }
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
    ...recordWith(task, outcomes, procedure),
    ...objectionsBefore(task, dossier, procedure),
    warnings: warningsOf(dossier, outcomes),
  }
}
