import type { CompleteTask } from '../command'
import { scopeOf } from '../current-wait'
import type { Dossier, Question } from '../dossier'
import { Inconsistent, Refusal } from '../errors'
import type { Decision, EventType, Personal } from '../event'
import { ownValue } from '../own-value'
import { workingDays } from '../period'
import type { Procedure, Step } from '../procedure'
import { isReportable, samePlace, standsBeside, type Task } from '../task'
import { askForAccount, askForAcknowledgement, besideOutcomes, endBeside } from './beside'
import { askBack, clarify, mayAskBack } from './clarify'
import * as clock from './clock'
import {
  type Context,
  change,
  closeTask,
  type Draft,
  draftOf,
  finish,
  openTask,
  openTasks,
  stepOf,
  taskToAct,
  waitAgain,
} from './draft'
import { answerPart, partOutcomes } from './end-part'
import { answerLate, mayAnswerLate } from './late-opinion'
import { advance, end, moveGate, passGate, setStatus } from './route'

/** Outcomes that need the officer's words: they go to the applicant or to the lead agency. */
const needsReason = new Set([
  'refuse',
  'object',
  'agree-with-conditions',
  'need-more',
  'clarified',
  'take-over',
  'without',
  'hold-to-account',
  'uphold',
  'reject',
  'refunded',
  'delivered',
  'unreachable',
])

/** What the owner of an open task may answer. Empty for tasks that are not answered by an officer. */
export const outcomesOf = (dossier: Dossier, task: Task, procedure: Procedure): string[] => {
  switch (task.kind) {
    case 'check':
    case 'review':
      return [
        'proceed',
        ...(maySupplement(dossier, stepOf(procedure, task.step)) ? ['supplement'] : []),
        'refuse',
      ]
    case 'decision':
      return ['approve', 'refuse']
    case 'opinion':
      return [
        'agree',
        'agree-with-conditions',
        'object',
        'not-concerned',
        ...(mayAskBack(dossier, task) ? ['need-more'] : []),
      ]
    case 'clarification':
      return ['clarified']
    case 'direction': {
      // Nobody else can do what the agency of a part has by law to do, nor can it be left undone.
      const isPart = dossier.parts?.[task.question ?? ''] !== undefined
      return [
        ...(extended(dossier, task) ? [] : ['extend']),
        ...(task.question && !isPart ? ['without'] : []),
        ...(isPart ? [] : ['take-over']),
        'hold-to-account',
      ]
    }
    case 'part':
      return partOutcomes(dossier, task, procedure)
    default:
      return [...(besideOutcomes[task.kind] ?? [])]
  }
}

const maySupplement = (dossier: Dossier, step: Step): boolean =>
  'supplement' in step &&
  step.supplement !== undefined &&
  (dossier.supplements[step.id] ?? 0) < step.supplement.times

/** A deadline is extended once: the second silence of the same task can't be extended again. */
const extended = (dossier: Dossier, direction: Task): boolean =>
  (overdueBehind(dossier, direction)?.silences ?? 0) > 1

export const overdueBehind = (dossier: Dossier, direction: Task): Task | undefined =>
  Object.values(dossier.tasks).find(
    (task) =>
      task.status === 'open' && task.kind !== 'gate' && isReportable(task) && samePlace(task, direction),
  )

export const completeTask = (dossier: Dossier, command: CompleteTask, context: Context): Decision => {
  const known = ownValue(dossier.tasks, command.task)
  const isLate = known && mayAnswerLate(dossier, known, context.procedure)
  const task = isLate ? known : taskToAct(dossier, command.task)
  checkOutcome(dossier, task, command, context.procedure)
  if (isLate) return answerLate(dossier, task, command, context, words(command))
  const draft = draftOf(dossier, context)
  closeTask(draft, task, command.outcome)
  // An answer does not undo that it was missing: the authority that was told still says what follows.
  for (const direction of openTasks(draft, isDirectionAbout(task))) askForAccount(draft, direction)
  if (command.documents?.length) change(draft, { change: 'documents', documents: command.documents })
  const type = consequence(draft, task, command)
  return finish(draft, type, { task: task.id, outcome: command.outcome }, words(command))
}

const checkOutcome = (dossier: Dossier, task: Task, command: CompleteTask, procedure: Procedure): void => {
  const allowed = outcomesOf(dossier, task, procedure)
  if (!allowed.includes(command.outcome)) throw notAllowed(dossier, task, command.outcome, allowed, procedure)
  if (needsReason.has(command.outcome) && !command.reason?.trim())
    throw new Refusal('invalid-input', `${command.outcome} needs a reason`, [
      { pointer: '/reason', message: 'reason-required' },
    ])
  if (command.confidential && (task.kind !== 'opinion' || command.outcome === 'need-more'))
    throw new Refusal('invalid-input', `${command.outcome} has no confidential part`, [
      { pointer: '/confidential', message: 'no-opinion' },
    ])
}

// To acknowledge, account or answer a complaint is not to do what is overdue: a direction about that stays.
const isDirectionAbout = (task: Task) => (other: Task) =>
  !standsBeside(task) && other.kind === 'direction' && samePlace(other, task)

const words = ({ reason, confidential, items, outcome, data }: CompleteTask): Personal => ({
  ...(reason && { reason }),
  ...(confidential && { confidential }),
  // Numbers of some results, such as an insurance card's, are a person's own.
  ...(outcome === 'done' && data && { number: data.number }),
  ...(items?.length && { items }),
})

const notAllowed = (
  dossier: Dossier,
  task: Task,
  outcome: string,
  allowed: string[],
  procedure: Procedure,
): Refusal => {
  const step = stepOf(procedure, task.step)
  if (outcome === 'supplement' && 'supplement' in step && step.supplement)
    return new Refusal(
      'supplement-exhausted',
      `step ${task.step} may ask for a supplement ${step.supplement.times} time(s), and has asked ${dossier.supplements[step.id]}`,
      [{ pointer: '/outcome', message: `allowed: ${allowed.join(', ')}` }],
    )
  return new Refusal('outcome-not-allowed', `a ${task.kind} task can't end in ${outcome}`, [
    { pointer: '/outcome', message: `allowed: ${allowed.join(', ') || 'none'}` },
  ])
}

const consequence = (draft: Draft, task: Task, command: CompleteTask): EventType => {
  if (task.kind === 'part') return answerPart(draft, task, command)
  if (standsBeside(task)) return endBeside(draft, task, command)
  switch (command.outcome) {
    case 'proceed':
      return proceed(draft, task)
    case 'approve':
      advance(draft)
      return 'approved'
    case 'refuse':
      // Before reception the dossier is not received at all; after it, its handling stops with reasons.
      end(draft, 'refused', draft.dossier.clock.startedAt ? 8 : 3)
      return 'refused'
    case 'supplement':
      return requestSupplement(draft, task, command)
    case 'need-more':
      return askBack(draft, task)
    case 'clarified':
      return clarify(draft, task, command)
    case 'extend':
    case 'without':
    case 'take-over':
    case 'hold-to-account':
      return direct(draft, task, command)
    default:
      settleQuestion(draft, task, 'answered', { answer: command.outcome as Question['answer'] })
      return 'opinion-given'
  }
}

const proceed = (draft: Draft, task: Task): EventType => {
  const received = task.kind === 'check' && !draft.dossier.clock.startedAt
  if (received) {
    clock.start(draft)
    setStatus(draft, 2)
  }
  advance(draft)
  return received ? 'received' : 'step-passed'
}

const requestSupplement = (draft: Draft, task: Task, command: CompleteTask): EventType => {
  const step = stepOf(draft.procedure, task.step)
  if (!('supplement' in step) || !step.supplement)
    throw new Inconsistent(`step ${task.step} asks for no supplement`)
  if (!command.items?.length)
    throw new Refusal('invalid-input', 'a supplement request names each missing thing', [
      { pointer: '/items', message: 'items-required' },
    ])
  change(draft, { change: 'supplement', step: task.step })
  clock.pause(draft)
  setStatus(draft, 5)
  openTask(draft, {
    kind: 'supplement',
    step: task.step,
    owner: 'applicant',
    until: step.supplement.within,
    round: task.round,
  })
  return 'supplement-requested'
}

/** Closes a question with its tasks, and the gate behind the last one. */
export const settleQuestion = (
  draft: Draft,
  task: Task,
  status: Question['status'],
  more: Partial<Question>,
): void => {
  const question = draft.dossier.questions[task.question ?? '']
  if (!question) throw new Inconsistent(`task ${task.id} is about no question`)
  for (const open of openTasks(draft, (other) => scopeOf(other) === question.id))
    closeTask(draft, open, status)
  change(draft, { change: 'question', question: { ...question, ...more, status, answeredAt: draft.at } })
  passGate(draft)
}

const direct = (draft: Draft, direction: Task, command: CompleteTask): EventType => {
  const overdue = overdueBehind(draft.dossier, direction)
  if (!overdue) throw new Inconsistent(`direction ${direction.id} is about no overdue task`)
  const question = draft.dossier.questions[direction.question ?? '']
  askForAcknowledgement(draft, overdue)
  if (command.outcome === 'without') settleQuestion(draft, direction, 'without', {})
  else if (command.outcome === 'take-over' && question) settleQuestion(draft, direction, 'taken-over', {})
  else if (command.outcome === 'take-over')
    waitAgain(draft, overdue, ownTime(draft, overdue), { owner: direction.owner })
  else {
    waitAgain(draft, overdue, workingDays(command.extendWorkingDays ?? defaultExtension))
    if (question) change(draft, { change: 'question', question: { ...question, status: 'open' } })
    moveGate(draft)
  }
  return 'directed'
}
const defaultExtension = 2

/** The time that the step gave its own officer is the time that whoever takes over has. */
const ownTime = (draft: Draft, task: Task) => {
  const step = stepOf(draft.procedure, task.step)
  return 'within' in step ? step.within : workingDays(defaultExtension)
}
