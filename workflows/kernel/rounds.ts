import type { NewEvent } from './event'
import type { Task, TaskKind } from './task'

/**
 * Whether the event begins a round of a part or an assignment, which is an execution of its own: a part's with its first
 * task and again with each request to the applicant, an assignment's with each of its phases. So the answer of an agency
 * ends its machine, whatever it is.
 */
export const opensRound = ({ at, changes }: Pick<NewEvent, 'at' | 'changes'>, scope: string): boolean =>
  changes.some(
    (made) =>
      made.change === 'task' &&
      made.task.question === scope &&
      made.task.status === 'open' &&
      made.task.openedAt === at &&
      isFirst(made.task),
  )

const isFirst = ({ kind, round }: Task): boolean => phases.has(kind) || (kind === 'part' && round === 1)
const phases = new Set<TaskKind>(['supplement', 'uptake', 'ruling', 'assignment', 'appraisal'])
