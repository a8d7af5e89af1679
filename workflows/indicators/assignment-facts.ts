import { type Assignment, isOwnersWork } from '../kernel/assignment'
import type { Calendar } from '../kernel/calendar'
import type { Task } from '../kernel/task'
import type { AssignmentFacts } from './facts'
import { wasInTime } from './was-in-time'

/** What came of an assignment. Handed in late once it is late, however soon it came again after a return. */
export const assignmentOf = (
  assignment: Assignment,
  tasks: readonly Task[],
  calendar: Calendar,
): AssignmentFacts => {
  const { id, owner, status, dueAt, extended } = assignment
  const own = tasks.filter((task) => task.question === id && isOwners(task, owner))
  const excused = (task: Task) => wasInTime(task, calendar) || isExtended(task, assignment)
  const late = own.some((task) => task.kind === 'assignment' && task.late && !excused(task))
  const silent = own.some((task) => (task.silences > 0 || task.outcome === 'deemed') && !excused(task))
  return {
    id,
    agency: owner,
    end: endOf(status, late),
    ...(status !== 'declined' && { dueAt }),
    ...(silent && { silent: true as const }),
    ...(own.some(({ outcome }) => outcome === 'decline') && { declined: true as const }),
    ...(extended && { extended: true as const }),
  }
}

/** Whoever had it before is not judged in its place. */
const isOwners = (task: Task, agency: string): boolean =>
  isOwnersWork(task) && typeof task.owner === 'object' && task.owner.agency === agency

/** It was asked for in time, and granted only after the day had gone by. */
const isExtended = ({ kind, doneAt }: Task, { extended }: Assignment): boolean =>
  kind === 'assignment' && extended !== undefined && doneAt !== undefined && doneAt <= extended.to

const endOf = (status: Assignment['status'], late: boolean): AssignmentFacts['end'] => {
  switch (status) {
    case 'handed-in':
    case 'accepted':
      return late ? 'late' : 'in-time'
    case 'dropped':
    case 'withdrawn':
      return 'dropped'
    default:
      return 'open'
  }
}
