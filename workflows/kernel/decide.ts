import type { Command, CommandOf } from './command'
import { apologise } from './decisions/apologise'
import { applySilence } from './decisions/apply-silence'
import { askAgain } from './decisions/ask-again'
import { askAgency } from './decisions/ask-agency'
import { askMoreTime } from './decisions/ask-more-time'
import { assign } from './decisions/assign'
import { complain } from './decisions/complain'
import { completeTask } from './decisions/complete-task'
import { createLink } from './decisions/create-link'
import type { Context } from './decisions/draft'
import { eraseWords } from './decisions/erase-words'
import { extend } from './decisions/extend'
import { issue } from './decisions/issue'
import { park } from './decisions/park'
import { pay } from './decisions/pay'
import { rate } from './decisions/rate'
import { recount } from './decisions/recount'
import { refundDue } from './decisions/refund-due'
import { remind } from './decisions/remind'
import { remindTerm } from './decisions/remind-term'
import { reportProgress } from './decisions/report-progress'
import { resume } from './decisions/resume'
import { revoke } from './decisions/revoke'
import { succeed } from './decisions/succeed'
import { supplement } from './decisions/supplement'
import { undelivered } from './decisions/undelivered'
import { withdraw } from './decisions/withdraw'
import { withdrawQuestion } from './decisions/withdraw-question'
import { writeMessage } from './decisions/write-message'
import type { Dossier } from './dossier'
import { Conflict } from './errors'
import type { Decision } from './event'
import { ownValue } from './own-value'
import { standsBeside } from './task'

export { silenceOf } from './decisions/apply-silence'
export { outcomesOf } from './decisions/complete-task'
export { overdueBehind } from './decisions/direct'
export type { Context } from './decisions/draft'
export { mayAnswerLate } from './decisions/late-opinion'

interface CommandRule<K extends Command['kind']> {
  decide: (dossier: Dossier, command: CommandOf<K>, context: Context) => Decision
  /** Also of a dossier that is over; else only what is about a task that stands beside. */
  afterEnd?: true
}

const rules: { readonly [K in Command['kind']]: CommandRule<K> } = {
  complete: { decide: completeTask },
  assign: { decide: assign },
  supplement: { decide: supplement },
  pay: { decide: pay },
  'refund-due': { decide: refundDue, afterEnd: true },
  undelivered: { decide: undelivered, afterEnd: true },
  withdraw: { decide: withdraw },
  'withdraw-question': { decide: withdrawQuestion },
  'ask-again': { decide: askAgain },
  'ask-agency': { decide: askAgency },
  'report-progress': { decide: reportProgress },
  'ask-more-time': { decide: askMoreTime },
  'create-link': { decide: createLink },
  silence: { decide: applySilence },
  remind: { decide: remind },
  complain: { decide: complain, afterEnd: true },
  'write-message': { decide: writeMessage, afterEnd: true },
  extend: { decide: extend },
  apologise: { decide: apologise },
  'remind-term': { decide: remindTerm, afterEnd: true },
  recount: { decide: recount, afterEnd: true },
  issue: { decide: issue },
  revoke: { decide: revoke, afterEnd: true },
  succeed: { decide: succeed, afterEnd: true },
  rate: { decide: rate, afterEnd: true },
  'erase-words': { decide: eraseWords, afterEnd: true },
  park: { decide: park },
  resume: { decide: resume },
}

/** What a command makes of a dossier: one event. Whether the person may is asked before, by `may`. Pure. */
export const decide = <K extends Command['kind']>(
  dossier: Dossier,
  command: CommandOf<K> & { kind: K },
  context: Context,
): Decision => {
  const rule: CommandRule<K> = rules[command.kind]
  if (dossier.ended && !rule.afterEnd) refuseEnded(dossier, command)
  return rule.decide(dossier, command, context)
}

/** What stands beside outlives the dossier. */
const refuseEnded = ({ tasks, number, ended }: Dossier, command: Command): void => {
  const task = 'task' in command && command.task ? ownValue(tasks, command.task) : undefined
  if (!task) throw new Conflict('dossier-ended', `dossier ${number} ended at ${ended?.at}`)
  if (!standsBeside(task)) throw new Conflict('task-done', `task ${task.id} was closed at ${task.doneAt}`)
}
