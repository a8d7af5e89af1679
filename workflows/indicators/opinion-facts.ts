import { type Calendar, dueAfter } from '../kernel/calendar'
import { termsOf } from '../kernel/decisions/question'
import { Answer, type Dossier, type Question } from '../kernel/dossier'
import type { Procedure } from '../kernel/procedure'
import type { Task } from '../kernel/task'
import type { OpinionFacts } from './facts'
import { wasInTime } from './was-in-time'
import { workingMinutesOf } from './working-minutes'

export interface Law {
  procedure: Procedure
  calendar: Calendar
}

/** What came of a question each time that it was put: whoever is asked again owes another answer. */
export const opinionsOf = (question: Question, dossier: Dossier, law: Law): OpinionFacts[] =>
  roundsOf(question, dossier).map((tasks, index) => {
    const round = index + 1
    return { ...factsOf(tasks, law.calendar), ...putAs(question, round, dossier, law, tasks) }
  })

/** The tasks of each round, in their order. After an answer to what its agency asked back a round goes on. */
const roundsOf = ({ id }: Question, { tasks }: Dossier): Task[][] => {
  const rounds: Task[][] = []
  for (const task of Object.values(tasks).filter(({ question }) => question === id)) {
    const before = rounds.at(-1)?.findLast(({ kind }) => kind !== 'direction')
    const goesOn = before?.kind === 'clarification' && goingOn.has(before.outcome ?? '')
    if (task.kind === 'opinion' && !goesOn) rounds.push([task])
    else if (said.has(task.kind)) rounds.at(-1)?.push(task)
  }
  return rounds
}
const said = new Set<Task['kind']>(['opinion', 'clarification', 'direction'])
const goingOn = new Set(['clarified', 'unanswered'])

/** How it was put in one of its rounds. */
const putAs = (
  question: Question,
  round: number,
  { plan }: Dossier,
  { procedure, calendar }: Law,
  [first]: Task[],
) => {
  const isLast = round === question.round
  const before = question.earlier?.find((one) => one.round === round)
  const { within, minimum } = before ?? {
    ...termsOf(procedure, question),
    minimum: isLast && question.minimum,
  }
  const askedAt = (first as Task).openedAt
  return {
    question: question.id,
    agency: question.agency,
    ...(round > 1 && { round }),
    given: workingMinutesOf(askedAt, dueAfter(within, askedAt, calendar), calendar),
    ...(minimum && { below: true as const }),
    ...(question.beyond && { beyond: true as const }),
    // What came after a silence is an answer too, though no end.
    ...(isLast && question.late?.answer === 'not-concerned' && { notConcerned: true as const }),
    ...(plan.asked?.[question.step] && { onDraft: true as const }),
  }
}

/** What came of one round. */
const factsOf = (tasks: Task[], calendar: Calendar) => {
  const opinions = tasks.filter(({ kind }) => kind === 'opinion')
  const directions = tasks.filter(({ kind }) => kind === 'direction')
  const [first, last] = [opinions[0] as Task, opinions.at(-1) as Task]
  const closing = tasks.findLast(({ kind }) => kind !== 'direction') as Task
  const end = endOf(closing, last.late === true && !wasInTime(last, calendar))
  const silent = opinions.some(
    (task) => (task.silences > 0 || task.outcome === 'deemed' || task.late) && !wasInTime(task, calendar),
  )
  // While the lead agency owed a clarification, the asked one's time stood still.
  const held = last.counted?.heldMinutes ?? 0
  const endedAt = end === 'open' || end === 'withdrawn' ? undefined : closing.doneAt
  const minutes = endedAt
    ? Math.max(0, workingMinutesOf(first.openedAt, endedAt, calendar) - held)
    : undefined
  return {
    end,
    ...(silent && { silent: true as const }),
    ...(last.status === 'open' && { dueAt: last.dueAt }),
    ...(directions.length > 0 && { escalated: true as const }),
    ...(closing.outcome === 'not-concerned' && { notConcerned: true as const }),
    ...(minutes !== undefined && { minutes }),
    ...(directions.some(({ outcome }) => directed.has(outcome ?? '')) && { directed: true as const }),
  }
}

/** What a higher authority says itself; a direction that was overtaken has another outcome, or none. */
const directed = new Set(['extend', 'without', 'take-over', 'hold-to-account'])

const endOf = ({ status, outcome }: Task, late: boolean): OpinionFacts['end'] => {
  if (status === 'open') return 'open'
  if (outcome === 'deemed') return 'deemed'
  if (outcome === 'without' || outcome === 'taken-over') return 'without'
  if (Answer.options.some((answer) => answer === outcome)) return late ? 'late' : 'on-time'
  return 'withdrawn'
}
