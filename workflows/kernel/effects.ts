import type { Scope } from './command'
import { currentWait, scopeOf } from './current-wait'
import type { Dossier, Question } from './dossier'
import type { Effect, Wake } from './effect'
import type { Change, NewEvent } from './event'
import { opensRound } from './rounds'
import { standsBeside, type Task } from './task'

/** The name of a scope's execution. One name starts once: that makes a start safe to repeat. */
export const executionName = (dossier: Dossier, scope: Scope, attempt: number): string => {
  if (scope === 'procedure') return `${dossier.id}-${attempt}`
  const { round } = dossier.questions[scope] ??
    dossier.parts?.[scope] ??
    dossier.assignments?.[scope] ?? { round: 1 }
  return `${dossier.id}-${scope}-${round}-${attempt}`
}

/** Whether an event starts or stops machines; else it only wakes some, which takes no look at the dossier. */
export const movesMachines = (event: NewEvent): boolean =>
  event.type === 'filed' ||
  event.type === 'withdrawn' ||
  event.changes.some(
    (made) =>
      made.change === 'resumed' ||
      (made.change === 'question' && asked(event, made.question)) ||
      (made.change === 'part' && opensRound(event, made.part.id)) ||
      (made.change === 'assignment' && opensRound(event, made.assignment.id)),
  )

/** What is to be done in Step Functions about an event. `after` is the dossier folded up to that event or later. */
export const effects = (event: NewEvent, after: Dossier): Effect[] => [
  ...starts(event, after),
  ...wakes(event),
  ...stops(event, after),
]

const start = (dossier: Dossier, scope: Scope, attempt: number): Effect => ({
  effect: 'start',
  scope,
  name: executionName(dossier, scope, attempt),
  input: { dossier: dossier.id, ...currentWait(dossier, scope) },
})

const starts = (event: NewEvent, after: Dossier): Effect[] => {
  // What is over by the time that the feed comes needs no machine.
  if (after.ended) return []
  const found = event.type === 'filed' ? [start(after, 'procedure', 1)] : []
  for (const change of event.changes) {
    if (change.change === 'question' && asked(event, change.question))
      found.push(start(after, change.question.id, 1))
    const begun = begunBy(event, change)
    if (begun) found.push(start(after, begun, after.attempts[begun] ?? 1))
  }
  return found
}

/** The part or assignment whose round a change begins, or the scope that it sets going again. */
const begunBy = (event: NewEvent, change: Change): Scope | undefined => {
  if (change.change === 'resumed') return change.scope
  const found =
    (change.change === 'part' && change.part.status === 'open' && change.part) ||
    (change.change === 'assignment' && change.assignment)
  return found && opensRound(event, found.id) ? found.id : undefined
}

/** The event put the question: it opens the first opinion task of the question's round. */
const asked = (event: NewEvent, { id, round, status }: Question): boolean =>
  status === 'open' &&
  event.changes.some(
    (change) =>
      change.change === 'task' &&
      change.task.kind === 'opinion' &&
      change.task.question === id &&
      change.task.round === round &&
      change.task.silences === 0 &&
      change.task.openedAt === event.at,
  )

/**
 * The answer to a question ends its machine without a look at what comes next, which spares each question a
 * transition. Where it is not the end the machine has to read again.
 */
export const asksBack = ({ status, outcome }: Task): boolean => status === 'done' && outcome === 'need-more'

/** Who waited on a task that the event closed, or hurried. */
export const wakes = (event: NewEvent): Wake[] =>
  event.changes.flatMap((change): Wake[] => {
    if (change.change !== 'task') return []
    const { task } = change
    // A machine makes the result itself: it waits for nobody.
    if (task.kind === 'issue') return []
    if (asksBack(task)) return [{ effect: 'hurry', task: task.id }]
    if (task.status === 'done') return task.next ? [{ effect: 'wake', task: task.id, next: task.next }] : []
    return task.hurried ? [{ effect: 'hurry', task: task.id }] : []
  })

const stops = (event: NewEvent, after: Dossier): Effect[] => {
  if (event.type !== 'withdrawn') return []
  const waiting = new Set(
    event.changes.flatMap((change) =>
      change.change === 'task' && !standsBeside(change.task) ? [scopeOf(change.task)] : [],
    ),
  )
  return [...waiting].map((scope) => ({
    effect: 'stop',
    scope,
    name: executionName(after, scope, after.attempts[scope] ?? 1),
  }))
}
