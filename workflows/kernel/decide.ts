import type { Command } from './command'
import { applySilence } from './decisions/apply-silence'
import { complain, openDuty, undelivered } from './decisions/beside'
import * as clock from './decisions/clock'
import { completeTask } from './decisions/complete-task'
import {
  type Context,
  change,
  closeTask,
  draftOf,
  finish,
  openTask,
  openTasks,
  stepOf,
  taskToAct,
} from './decisions/draft'
import { supplementPart } from './decisions/end-part'
import { eraseWords } from './decisions/erase-words'
import { apologise, extend } from './decisions/extend'
import { askAgain, askAgency, createLink, withdrawQuestion } from './decisions/questions'
import { rate } from './decisions/rate'
import { recount } from './decisions/recount'
import { remind } from './decisions/remind'
import { advance, end, setStatus } from './decisions/route'
import type { Dossier } from './dossier'
import { Conflict, Inconsistent, Refusal } from './errors'
import type { Decision } from './event'
import { ownValue } from './own-value'
import { standsBeside, type TaskKind } from './task'

export { silenceOf } from './decisions/apply-silence'
export { outcomesOf, overdueBehind } from './decisions/complete-task'
export type { Context } from './decisions/draft'
export { mayAnswerLate } from './decisions/late-opinion'

type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>

/** What a command makes of a dossier: one event. Whether the person may is asked before, by `may`. Pure. */
export const decide = (dossier: Dossier, command: Command, context: Context): Decision => {
  if (command.kind === 'revoke') return revoke(dossier, command, context)
  if (command.kind === 'refund-due') return refundDue(dossier, command, context)
  if (command.kind === 'rate') return rate(dossier, command, context)
  if (command.kind === 'erase-words') return eraseWords(dossier, command, context)
  if (command.kind === 'undelivered') return undelivered(dossier, command, context)
  if (command.kind === 'complain') return complain(dossier, command, context)
  if (dossier.ended && !isBeside(dossier, command)) throw ended(dossier, command)
  switch (command.kind) {
    case 'complete':
      return completeTask(dossier, command, context)
    case 'silence':
      return applySilence(dossier, command.task, context)
    case 'remind':
      return remind(dossier, command.task, context)
    case 'extend':
      return extend(dossier, command, context)
    case 'apologise':
      return apologise(dossier, context)
    case 'recount':
      return recount(dossier, context)
    case 'assign':
      return assign(dossier, command, context)
    case 'supplement':
      return supplement(dossier, command, context)
    case 'pay':
      return pay(dossier, command, context)
    case 'withdraw-question':
      return withdrawQuestion(dossier, command, context)
    case 'ask-again':
      return askAgain(dossier, command, context)
    case 'ask-agency':
      return askAgency(dossier, command, context)
    case 'create-link':
      return createLink(dossier, command, context)
    case 'withdraw':
      return withdraw(dossier, command, context)
    case 'issue':
      return issue(dossier, command, context)
    case 'park':
      return park(dossier, command, context)
    case 'resume':
      return resume(dossier, command, context)
  }
}

/** What stands beside outlives the dossier, and goes by the calendar as it then is. */
const isBeside = ({ tasks }: Dossier, command: Command): boolean => {
  if (command.kind === 'recount') return true
  const task = 'task' in command ? ownValue(tasks, command.task) : undefined
  return task !== undefined && standsBeside(task)
}

const ended = (dossier: Dossier, command: Command): Conflict => {
  const task = 'task' in command ? ownValue(dossier.tasks, command.task) : undefined
  if (task) return new Conflict('task-done', `task ${task.id} was closed at ${task.doneAt}`)
  return new Conflict('dossier-ended', `dossier ${dossier.number} ended at ${dossier.ended?.at}`)
}

const assign = (dossier: Dossier, command: CommandOf<'assign'>, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  const { hurried: _hurried, assignee, ...task } = taskToAct(dossier, command.task)
  const { officer, insteadOf } = command
  if (insteadOf && assignee !== insteadOf)
    throw new Conflict('concurrent-change', `task ${task.id} is not ${insteadOf}'s any more`)
  change(draft, { change: 'task', task: { ...task, ...(officer && { assignee: officer }) } })
  return finish(draft, 'assigned', { task: task.id })
}

/** The applicant's open task of a kind, named where there are several, or the reason why there is none. */
const applicantTask = (dossier: Dossier, kind: TaskKind, id?: string) => {
  const tasks = Object.values(dossier.tasks).filter((task) => task.kind === kind)
  const [open, ...others] = tasks.filter(
    (task) => task.status === 'open' && (id === undefined || task.id === id),
  )
  if (others.length > 0)
    throw new Refusal('invalid-input', `dossier ${dossier.number} waits for more than one ${kind}`, [
      { pointer: '/task', message: 'task-required' },
    ])
  if (open) return open
  throw new Conflict('task-done', `dossier ${dossier.number} waits for no ${kind}`)
}

const supplement = (dossier: Dossier, command: CommandOf<'supplement'>, context: Context): Decision => {
  const task = applicantTask(dossier, 'supplement', command.task)
  const step = stepOf(context.procedure, task.step)
  const draft = draftOf(dossier, context)
  const personal = {
    ...(command.answers && { answers: command.answers }),
    ...(command.note && { note: command.note }),
  }
  closeTask(draft, task, 'supplemented')
  if (command.documents.length) change(draft, { change: 'documents', documents: command.documents })
  if (task.question) {
    supplementPart(draft, task)
    return finish(draft, 'supplemented', { task: task.id }, personal)
  }
  if (!('supplement' in step) || !step.supplement)
    throw new Inconsistent(`step ${task.step} asks for no supplement`)
  clock.resume(draft)
  setStatus(draft, draft.dossier.clock.startedAt ? 4 : 1)
  openTask(draft, {
    kind: step.kind,
    step: step.id,
    owner: { agency: dossier.agency, role: step.by },
    until: step.supplement.thenWithin,
    round: task.round + 1,
  })
  return finish(draft, 'supplemented', { task: task.id }, personal)
}

const pay = (dossier: Dossier, command: CommandOf<'pay'>, context: Context): Decision => {
  if (dossier.payment) throw new Conflict('already-paid', `dossier ${dossier.number} is paid`)
  if (isToRefund(dossier, command.payment))
    throw new Conflict('already-paid', `payment ${command.payment} is on record to be refunded`)
  const task = applicantTask(dossier, 'payment')
  if (command.amountVnd !== dossier.plan.feeVnd)
    throw new Refusal('payment-mismatch', `paid ${command.amountVnd} đ, the fee is ${dossier.plan.feeVnd} đ`)
  const draft = draftOf(dossier, context)
  const payment = { id: command.payment, amountVnd: command.amountVnd, paidAt: context.at }
  change(draft, { change: 'payment', payment })
  closeTask(draft, task, 'paid')
  clock.resume(draft)
  advance(draft)
  return finish(draft, 'paid', { task: task.id })
}

const isToRefund = ({ refundsDue }: Dossier, payment: string): boolean =>
  refundsDue?.some((refund) => refund.payment === payment) ?? false

/** Also after the end: what came in too late, twice or in another amount is not ours. */
const refundDue = (dossier: Dossier, command: CommandOf<'refund-due'>, context: Context): Decision => {
  const { payment, amountVnd } = command
  if (isToRefund(dossier, payment))
    throw new Conflict('concurrent-change', `payment ${payment} is on record to be refunded`)
  const wanted = !dossier.ended && amountVnd === dossier.plan.feeVnd
  if (dossier.payment ? dossier.payment.id === payment : wanted)
    throw new Inconsistent(`payment ${payment} is the fee of dossier ${dossier.number}, not to be refunded`)
  const draft = draftOf(dossier, context)
  change(draft, { change: 'refund-due', refund: { payment, amountVnd, dueSince: context.at } })
  const task = openDuty(draft, 'refund', { payment })
  return finish(draft, 'payment-refund-due', { task: task.id })
}

const withdraw = (dossier: Dossier, command: CommandOf<'withdraw'>, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  end(draft, 'withdrawn', 7)
  return finish(draft, 'withdrawn', {}, { reason: command.reason })
}

const issue = (dossier: Dossier, command: CommandOf<'issue'>, context: Context): Decision => {
  const task = taskToAct(dossier, command.task)
  if (task.kind !== 'issue') throw new Refusal('outcome-not-allowed', `task ${task.id} is a ${task.kind}`)
  const draft = draftOf(dossier, context)
  closeTask(draft, task, 'issued')
  change(draft, { change: 'result', result: { ...command.result, issuedAt: context.at } })
  end(draft, 'issued', 9)
  return finish(draft, 'result-issued', { task: task.id })
}

const revoke = (dossier: Dossier, command: CommandOf<'revoke'>, context: Context): Decision => {
  if (!dossier.result) throw new Refusal('unknown-result', `dossier ${dossier.number} has no result`)
  if (dossier.result.revokedAt)
    throw new Conflict('already-revoked', `the result was revoked at ${dossier.result.revokedAt}`)
  const draft = draftOf(dossier, context)
  const { replacedBy } = command
  change(draft, {
    change: 'result',
    result: { ...dossier.result, revokedAt: context.at, ...(replacedBy && { replacedBy }) },
  })
  return finish(draft, 'result-revoked', {}, { reason: command.reason })
}

const park = (dossier: Dossier, command: CommandOf<'park'>, context: Context): Decision => {
  if (dossier.parked[command.scope])
    throw new Conflict('concurrent-change', `${command.scope} is parked already`)
  const draft = draftOf(dossier, context)
  change(draft, { change: 'parked', scope: command.scope, error: command.error })
  return finish(draft, 'parked')
}

const resume = (dossier: Dossier, command: CommandOf<'resume'>, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  const parked = Object.keys(dossier.parked)
  const asked = openTasks(draft, (task) => !standsBeside(task)).flatMap(({ question }) => question ?? [])
  const live = new Set(['procedure', ...parked, ...asked])
  const scopes = command.scope ? [command.scope].filter((scope) => live.has(scope)) : parked
  if (scopes.length === 0)
    throw new Conflict(
      'concurrent-change',
      `dossier ${dossier.number} has nothing parked${command.scope ? ` in ${command.scope}` : ''}`,
    )
  for (const scope of scopes) change(draft, { change: 'resumed', scope })
  return finish(draft, 'resumed')
}
