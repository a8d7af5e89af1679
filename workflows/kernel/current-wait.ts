import type { Scope } from './command'
import type { Dossier } from './dossier'
import { standsBeside, type Task, type TaskKind, type Wait } from './task'

/** Whose machine waits on the task: a question's or a part's, or the procedure; nobody's when it stands beside. */
export const scopeOf = (task: Task): Scope =>
  standsBeside(task) ? `beside-${task.id}` : (task.question ?? 'procedure')

const questionWaits: Partial<Record<TaskKind, string>> = {
  direction: 'direction',
  clarification: 'clarification',
  supplement: 'supplement',
}

/** The place in the machine's picture where a task is waited for. */
export const waitName = (task: Task): string => {
  if (standsBeside(task)) return 'beside'
  if (task.question) return questionWaits[task.kind] ?? 'answer'
  if (task.kind === 'direction' || task.kind === 'supplement' || task.kind === 'ruling')
    return `${task.step}.${task.kind}`
  return task.step
}

// A direction stands in front of the overdue task that it is about, a supplement and a ruling in front of all.
const precedence: readonly TaskKind[] = ['supplement', 'ruling', 'direction']
const rank = (task: Task): number => {
  const index = precedence.indexOf(task.kind)
  return index < 0 ? precedence.length : index
}

/** What the scope's machine has to wait for now; its end when nothing is open. */
export const currentWait = (dossier: Dossier, scope: Scope): Wait => {
  const open = Object.values(dossier.tasks)
    .filter((task) => task.status === 'open' && scopeOf(task) === scope)
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  const task = open[0]
  return task ? { wait: waitName(task), task: task.id, dueAt: task.dueAt } : { wait: 'end' }
}
