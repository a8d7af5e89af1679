import { addWorkingMinutes, type Calendar, dueAfter } from '../calendar'
import { currentWait, scopeOf } from '../current-wait'
import type { Dossier } from '../dossier'
import { dated } from '../due-date'
import { Conflict, Inconsistent, Refusal } from '../errors'
import type { Change, Decision, EventType, NewEvent, Personal } from '../event'
import { applyChange, filed } from '../fold'
import type { Instant } from '../instant'
import { ownValue } from '../own-value'
import type { Period } from '../period'
import type { Context, Draft, Procedure } from '../procedure'
import { reminder } from '../reminder'
import { opensRound } from '../rounds'
import type { StepBase } from '../steps/step'
import type { Count, Task } from '../task'

export type { Context, Draft }

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

/** The deadline of a wait that has this long from now on. */
export const countedFrom = (draft: Draft, within: Period): Required<Pick<Task, 'dueAt' | 'counted'>> => {
  const counted = { from: draft.at, within, heldMinutes: 0 }
  return { dueAt: dueOf(counted, draft.calendar), counted }
}

const deadlineOf = (draft: Draft, until: Period | Instant | Count): Pick<Task, 'dueAt' | 'counted'> => {
  if (typeof until === 'string') return { dueAt: until }
  if ('from' in until) return { dueAt: dueOf(until, draft.calendar), counted: until }
  return countedFrom(draft, until)
}

export const dueOf = ({ from, within, heldMinutes }: Count, calendar: Calendar): Instant =>
  addWorkingMinutes(dueAfter(within, from, calendar), heldMinutes, calendar)

export const notBeforeOf = (
  period: Period,
  openedAt: Instant,
  calendar: Calendar,
): NonNullable<Task['notBefore']> => ({ at: dueAfter(period, openedAt, calendar), period })

export const openTask = (
  draft: Draft,
  {
    until,
    notBefore,
    ...task
  }: Pick<
    Task,
    | 'kind'
    | 'step'
    | 'owner'
    | 'assignee'
    | 'question'
    | 'about'
    | 'silent'
    | 'reminders'
    | 'payment'
    | 'notice'
    | 'day'
  > & {
    round?: number
    until: Period | Instant | Count
    notBefore?: Period | undefined
  },
): Task => {
  const opened: Task = {
    round: 1,
    ...task,
    ...deadlineOf(draft, until),
    ...(notBefore && { notBefore: notBeforeOf(notBefore, draft.at, draft.calendar) }),
    id: `${draft.dossier.id}_${draft.dossier.nextTask}`,
    openedAt: draft.at,
    status: 'open',
    silences: 0,
  }
  change(draft, { change: 'task', task: withReminder(draft, dated(opened, opened.dueAt, draft.calendar)) })
  return opened
}

/** A task knows when somebody is to be reminded of it next. */
export const withReminder = ({ procedure, calendar }: Draft, task: Task): Task => {
  const { remindAt: _before, ...rest } = task
  const next = procedure.reminders && reminder(task, task.reminders ?? 0, procedure.reminders, calendar)
  return next ? { ...rest, remindAt: next.at } : rest
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
  delete closed.remindAt
  change(draft, { change: 'task', task: closed })
}

/** An open task changes; when its deadline comes nearer, whoever waits is told to read again. */
export const changeTask = (draft: Draft, task: Task, more: Partial<Task>): void => {
  const { hurried: _hurried, ...still } = task
  const hurried = more.dueAt !== undefined && more.dueAt < task.dueAt
  const changed = { ...still, ...more, ...(hurried && { hurried: true as const }) }
  // A deadline that was not counted again keeps the mark that it was counted with.
  const marked = more.dueAt === undefined ? changed : dated(changed, changed.dueAt, draft.calendar)
  change(draft, { change: 'task', task: withReminder(draft, marked) })
}

/** An open task has this long from now on. */
export const waitAgain = (
  draft: Draft,
  { overdueSince: _since, ...task }: Task,
  within: Period,
  more: Partial<Task> = {},
): void => changeTask(draft, task, { ...countedFrom(draft, within), reminders: 0, ...more })

export const openTasks = (draft: Draft, which: (task: Task) => boolean = () => true): Task[] =>
  Object.values(draft.dossier.tasks).filter((task) => task.status === 'open' && which(task))

export const taskToAct = (dossier: Dossier, id: string): Task => {
  const task = ownValue(dossier.tasks, id)
  if (!task) throw new Refusal('unknown-task', `no task ${id} in this dossier`)
  if (task.status === 'done') throw new Conflict('task-done', `task ${id} was completed at ${task.doneAt}`)
  return task
}

export const stepOf = (procedure: Procedure, id: string): StepBase => {
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
    const scope = scopeOf(made.task)
    // The next round of a part or an assignment is another execution.
    const next = opensRound(draft, scope) ? { wait: 'end' } : currentWait(draft.dossier, scope)
    return { change: 'task', task: { ...made.task, next } }
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
