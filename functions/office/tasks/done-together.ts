import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { limitOf } from '../../../workflows/kernel/limit-of'
import type { Person } from '../../../workflows/kernel/person'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { PresentedTask } from '../presented/presented-task'
import type { ListedTask } from './list-tasks'

/** So many at once: each is read, and each is an event of its own, within one request. */
export const mostTogether = 50

/** Done on the day that they come, so nobody is asked and nothing is weighed between. What has to wait is not. */
const isSameDay = (procedure: Procedure, { plan }: Dossier): boolean => {
  const { unit, amount } = limitOf(procedure, plan)
  return unit === 'workingDays' && amount === 0
}

/** As what it goes on, where nothing has to be written for that. */
const onward: Partial<Record<PresentedTask['kind'], string>> = {
  check: 'proceed',
  review: 'proceed',
  decision: 'approve',
}

export type WhyAlone = 'not-yours' | 'by-itself'

/** How a task is done with others like it, or why it is not. */
export const togetherWith = (
  { task, dossier, procedure }: ListedTask,
  person: Person,
): { outcome: string } | { alone: WhyAlone } => {
  const own = dossier.tasks[task.id]
  if (!own || !may(person, { action: 'task.complete', dossier, task: own })) return { alone: 'not-yours' }
  const outcome = onward[task.kind]
  const isWeighed = [task.objections, task.notBefore, task.record].some((one) => one !== undefined)
  if (!outcome || !task.outcomes.includes(outcome) || isWeighed || !isSameDay(procedure, dossier))
    return { alone: 'by-itself' }
  return { outcome }
}

/** What is looked at side by side: the same step of the same law. */
export const isLike = (one: ListedTask, other: ListedTask): boolean =>
  one.procedure.code === other.procedure.code &&
  one.procedure.version === other.procedure.version &&
  one.task.step === other.task.step &&
  one.task.kind === other.task.kind
