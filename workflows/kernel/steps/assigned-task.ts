import type { PlannedAssignment } from '../assignment'
import { dueAfter, localDate } from '../calendar'
import { daysUntil } from '../decisions/assignments'
import type { FieldError } from '../errors'
import { workingDays } from '../period'
import type { ToFile } from '../procedure'
import { pointerTo, valueAt } from '../value-at'
import type { AssignmentRule } from './step'

/** An entry of a form's list of tasks. Until a day, or for so many working days: one of the two. */
export interface AssignedTask {
  what: string
  owner: string
  with1?: string | undefined
  with2?: string | undefined
  with3?: string | undefined
  by?: string | undefined
  workingDays?: number | undefined
  /** What shows that it is done. */
  done: string
}
const others = ['with1', 'with2', 'with3'] as const

// A command is one transaction, of a hundred items at most: a withdrawal closes the work, a direction and a request for
// more time of each task, and opens an account.
export const mostAssigned = 20

const tasksIn = (path: string, answers: Record<string, unknown>): readonly AssignedTask[] => {
  const found = valueAt(answers, path)
  return Array.isArray(found) ? found : []
}

const helpersOf = (task: AssignedTask): string[] => others.flatMap((name) => task[name] ?? [])

export const planTasks = (path: string, answers: Record<string, unknown>): PlannedAssignment[] =>
  tasksIn(path, answers).map((task, index) => ({
    id: `task-${index + 1}`,
    owner: task.owner,
    with: helpersOf(task),
    ...(task.by ? { until: task.by } : { within: workingDays(task.workingDays ?? 0) }),
  }))

/** What makes a filing one that can't be. */
export const refuseTasks = (step: AssignmentRule, filing: ToFile, lead: string): FieldError[] => {
  const tasks = tasksIn(step.tasks, filing.answers)
  const list = `/answers${pointerTo(step.tasks)}`
  const many = tasks.length > mostAssigned ? [{ pointer: list, message: `too-many: ${mostAssigned}` }] : []
  const gives = [lead, step.declined.to]
  return [
    ...many,
    ...tasks.flatMap((task, index) =>
      [...agencyFaults(task, gives), ...timeFaults(step, task, filing), ...twice(tasks, index)].map(
        ([name, message]) => ({ pointer: `${list}/${index}/${name}`, message }),
      ),
    ),
  ]
}

type Found = readonly [name: keyof AssignedTask, message: string]

const agencyFaults = (task: AssignedTask, gives: readonly string[]): Found[] => {
  const named: (readonly [keyof AssignedTask, string | undefined])[] = [
    ['owner', task.owner],
    ...others.map((name) => [name, task[name]] as const),
  ]
  return named.flatMap(([name, agency], index): Found[] => {
    if (agency === undefined) return []
    if (gives.includes(agency)) return [[name, 'gives-tasks']]
    return named.slice(0, index).some(([, before]) => before === agency) ? [[name, 'asked-twice']] : []
  })
}

const timeFaults = (
  { work }: AssignmentRule,
  { by, workingDays: days }: AssignedTask,
  { at, calendar }: ToFile,
): Found[] => {
  if ((by === undefined) === (days === undefined)) return [['by', 'either-or']]
  if (by !== undefined && by <= localDate(at, calendar)) return [['by', 'day-past']]
  const within = by === undefined ? workingDays(days ?? 0) : daysUntil(by, at, calendar)
  const isTooFar = dueAfter(within, at, calendar) > dueAfter(work.most, at, calendar)
  return isTooFar ? [[by === undefined ? 'workingDays' : 'by', 'day-too-far']] : []
}

/** An agency may have several tasks, not one of them twice. */
const twice = (tasks: readonly AssignedTask[], index: number): Found[] => {
  const { owner, what } = tasks[index] as AssignedTask
  return tasks.slice(0, index).some((before) => before.owner === owner && before.what === what)
    ? [['what', 'asked-twice']]
    : []
}
