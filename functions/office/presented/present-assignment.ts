import { type Assignment, assignmentsOf } from '../../../workflows/kernel/assignment'
import { assignmentRule } from '../../../workflows/kernel/decisions/assignments'
import type { EventType } from '../../../workflows/kernel/event'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { AssignedTask } from '../../../workflows/kernel/steps/assigned-task'
import { valueAt } from '../../../workflows/kernel/value-at'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierRecord } from '../../adapters/dossier-store'
import { textOf } from '../../adapters/personal-words'
import type { PresentedAssignment } from './presented-assignment'

export const presentAssignments = (record: DossierRecord, procedure: Procedure): PresentedAssignment[] => {
  const given = assignmentsOf(record.dossier)
  if (given.length === 0) return []
  const answers = answersOf(record)
  return given.map(({ round: _, ...assignment }) => {
    const { what, done } = wordsOf(assignment, answers, procedure)
    return { ...assignment, what, done, turns: turnsAbout(assignment.id, record) }
  })
}

/** Written in the application; none when they were erased. */
export const wordsOf = (
  { id, step }: Pick<Assignment, 'id' | 'step'>,
  answers: Record<string, unknown>,
  procedure: Procedure,
): Partial<AssignedTask> => tasksIn(answers, assignmentRule(procedure, step).tasks)[placeOf(id)] ?? {}

/** The application without the tasks of others. */
export const answersAbout = (
  given: readonly Assignment[],
  answers: Record<string, unknown>,
  procedure: Procedure,
): Record<string, unknown> => {
  const own = new Set(given.map(({ id }) => placeOf(id)))
  const path = given[0] && assignmentRule(procedure, given[0].step).tasks
  if (!path) return {}
  const tasks = tasksIn(answers, path).filter((_, place) => own.has(place))
  return { ...answers, [path]: tasks }
}

const tasksIn = (answers: Record<string, unknown>, path: string): Partial<AssignedTask>[] => {
  const found = valueAt(answers, path)
  return Array.isArray(found) ? found : []
}

/** `task-1` is the first of the application. */
const placeOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1)) - 1

const untold = new Set<EventType>(['assigned', 'reminded', 'parked', 'resumed'])

const turnsAbout = (id: string, { dossier, events }: DossierRecord): PresentedAssignment['turns'] =>
  events.flatMap(({ event, personal }) => {
    const task = dossier.tasks[event.task ?? '']
    if (task?.question !== id || untold.has(event.type)) return []
    const { type, at, outcome } = event
    const agency = typeof task.owner === 'object' ? task.owner.agency : undefined
    const text = textOf(personal?.reason) ?? textOf(personal?.text)
    return [{ type, at, outcome, agency, text, day: task.day }]
  })
