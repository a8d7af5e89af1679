import type { Calendar } from '../calendar'
import { currentWait, scopeOf } from '../current-wait'
import type { Dossier } from '../dossier'
import { Conflict, Inconsistent, Refusal } from '../errors'
import type { Change, Decision, EventType, NewEvent, Personal } from '../event'
import { applyChange, filed } from '../fold'
import type { Instant } from '../instant'
import type { Procedure, Step } from '../procedure'
import type { Task } from '../task'

export interface Context {
  procedure: Procedure
  calendar: Calendar
  at: Instant
  /** Who commands: a person's opaque identifier, or `system`. */
  by: string
}

/** A decision in the making: what has changed so far, and the dossier as it then stands. */
export interface Draft extends Context {
  dossier: Dossier
  readonly changes: Change[]
}

export const draftOf = (dossier: Dossier, context: Context): Draft => ({
  ...context,
  dossier: { ...dossier },
  changes: [],
})

export const draftOfFiling = (event: NewEvent, context: Context): Draft => draftOf(filed(event), context)

export const change = (draft: Draft, ...made: Change[]): void => {
  for (const one of made) {
    draft.changes.push(one)
    applyChange(draft.dossier, one, draft.at)
  }
}

export const openTask = (
  draft: Draft,
  task: Pick<Task, 'kind' | 'step' | 'owner' | 'dueAt'> & { question?: string; round?: number },
): Task => {
  const opened: Task = {
    round: 1,
    ...task,
    id: `${draft.dossier.id}_${draft.dossier.nextTask}`,
    openedAt: draft.at,
    status: 'open',
    silences: 0,
  }
  change(draft, { change: 'task', task: opened })
  return opened
}

export const closeTask = (draft: Draft, task: Task, outcome: string): void => {
  const late = draft.at > task.dueAt || task.silences > 0
  const closed: Task = {
    ...task,
    status: 'done',
    outcome,
    doneAt: draft.at,
    doneBy: draft.by,
    ...(late && { late }),
  }
  delete closed.hurried
  change(draft, { change: 'task', task: closed })
}

/** The deadline of an open task moves; to an earlier instant, whoever waits is told to read again. */
export const moveDeadline = (draft: Draft, task: Task, dueAt: Instant, more: Partial<Task> = {}): void => {
  const { hurried: _hurried, ...still } = task
  change(draft, {
    change: 'task',
    task: { ...still, ...more, dueAt, ...(dueAt < task.dueAt && { hurried: true as const }) },
  })
}

export const openTasks = (draft: Draft, which: (task: Task) => boolean = () => true): Task[] =>
  Object.values(draft.dossier.tasks).filter((task) => task.status === 'open' && which(task))

export const taskToAct = (dossier: Dossier, id: string): Task => {
  const task = dossier.tasks[id]
  if (!task) throw new Refusal('unknown-task', `no task ${id} in this dossier`)
  if (task.status === 'done') throw new Conflict('task-done', `task ${id} was completed at ${task.doneAt}`)
  return task
}

export const stepOf = (procedure: Procedure, id: string): Step => {
  const step = procedure.route.find((candidate) => candidate.id === id)
  if (!step) throw new Inconsistent(`procedure ${procedure.code} v${procedure.version} has no step ${id}`)
  return step
}

/** The draft as an event: each closed task now learns where its machine goes. */
export const finish = (
  draft: Draft,
  type: EventType,
  about: Pick<NewEvent, 'task' | 'outcome' | 'legalBasis' | 'filing'> = {},
  personal?: Personal,
): Decision => {
  const settled = draft.changes.map((made): Change => {
    if (made.change !== 'task' || made.task.status !== 'done') return made
    return { change: 'task', task: { ...made.task, next: currentWait(draft.dossier, scopeOf(made.task)) } }
  })
  return {
    event: {
      v: 1,
      type,
      dossier: draft.dossier.id,
      sequence: draft.dossier.sequence + 1,
      at: draft.at,
      by: draft.by,
      ...about,
      changes: settled,
    },
    ...(personal && Object.keys(personal).length > 0 && { personal }),
  }
}
