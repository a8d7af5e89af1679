import { dueAfter, localDate } from '../calendar'
import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict, Refusal } from '../errors'
import type { Decision } from '../event'
import type { Task } from '../task'
import { assignmentRule, daysUntil } from './assignments'
import { type Context, type Draft, draftOf, finish, openTask, taskToAct } from './draft'

/** More time for an assignment: its owner asks once, before it is due. Whoever gave it answers, and the work goes on. */
export const askMoreTime = (
  dossier: Dossier,
  { task: id, until, reason }: CommandOf<'ask-more-time'>,
  context: Context,
): Decision => {
  const task = taskToAct(dossier, id)
  if (task.kind !== 'assignment')
    throw new Refusal('outcome-not-allowed', `no more time is asked for on a ${task.kind} task`)
  const draft = draftOf(dossier, context)
  const before = requestOf(draft, task)
  if (before) throw new Conflict('already-extended', `more time was asked for on ${before.openedAt}`)
  if (context.at > task.dueAt || task.silences > 0)
    throw new Refusal('extension-refused', `task ${task.id} was due on ${task.dueAt}`)
  const { moreTime } = assignmentRule(context.procedure, task.step)
  checkDay(draft, task, until)
  const request = openTask(draft, {
    kind: 'time-request',
    step: task.step,
    ...(task.question && { question: task.question }),
    about: task.id,
    owner: { agency: dossier.agency, role: moreTime.by },
    day: until,
    until: moreTime.within,
  })
  return finish(draft, 'more-time-asked', { task: request.id }, { reason })
}

/** An earlier one of the same owner. */
const requestOf = ({ dossier }: Draft, task: Task): Task | undefined => {
  const ownerOf = (id = '') => JSON.stringify(dossier.tasks[id]?.owner)
  return Object.values(dossier.tasks).find(
    ({ kind, question, about }) =>
      kind === 'time-request' && question === task.question && ownerOf(about) === ownerOf(task.id),
  )
}

// The machine that waits for the work lives a year: no day lies further from its beginning than the rule allows.
const checkDay = ({ procedure, calendar }: Draft, { step, openedAt, dueAt }: Task, until: string): void => {
  const wrong = (message: string) =>
    new Refusal('invalid-input', `${until} is no day to put a task off to`, [{ pointer: '/until', message }])
  if (until <= localDate(dueAt, calendar)) throw wrong('no-later-day')
  const { most } = assignmentRule(procedure, step).work
  const asked = dueAfter(daysUntil(until, openedAt, calendar), openedAt, calendar)
  if (asked > dueAfter(most, openedAt, calendar)) throw wrong('day-too-far')
}
