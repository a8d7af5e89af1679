import type { Assignment } from '../kernel/assignment'
import type { Calendar } from '../kernel/calendar'
import type { Task } from '../kernel/task'
import type { AssignmentFacts } from './facts'
import { wasInTime } from './was-in-time'

/** What came of an assignment. Handed in late once it is late, however soon it came again after a return. */
export const assignmentOf = (
  { id, owner, status, dueAt, refused = 0, extended }: Assignment,
  tasks: readonly Task[],
  calendar: Calendar,
): AssignmentFacts => {
  const own = tasks.filter(
    ({ kind, question }) => question === id && (kind === 'uptake' || kind === 'assignment'),
  )
  const late = own.some((task) => task.kind === 'assignment' && task.late && !wasInTime(task, calendar))
  const silent = own.some(
    (task) => (task.silences > 0 || task.outcome === 'deemed') && !wasInTime(task, calendar),
  )
  return {
    id,
    agency: owner,
    end: endOf(status, late),
    dueAt,
    ...(silent && { silent: true as const }),
    ...(refused > 0 && { declined: true as const }),
    ...(extended && { extended: true as const }),
  }
}

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
