import type { CompleteTask } from '../command'
import type { Dossier } from '../dossier'
import { Conflict, type FieldError, Inconsistent, Refusal } from '../errors'
import type { Decision, Personal } from '../event'
import type { Instant } from '../instant'
import { ownValue } from '../own-value'
import type { Procedure, TaskRule } from '../procedure'
import { divided, recordsIn, type StepRecord } from '../record'
import { samePlace, standsBeside, type Task } from '../task'
import { goesOnInSpite } from '../unheeded'
import { supplementIn } from './ask-for-more'
import { askForAccount } from './beside'
import { type Context, change, closeTask, type Draft, draftOf, finish, openTasks, taskToAct } from './draft'
import { draftField, strayWords } from './draft-opinion'
import { answerLate, mayAnswerLate } from './late-opinion'
import { heedByReasons, lawOfEnd } from './objected'
import { taskRule } from './task-rule'

/** Outcomes that need the officer's words: they go to the applicant or to the lead agency. */
const withReason = new Set([
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
  'reply',
  'decline',
  'hand-in',
  'return',
])
/** Whatever is ruled on an objection, those who objected are told why. */
const needsReason = ({ kind }: Task, { outcome }: CompleteTask): boolean =>
  kind === 'ruling' || withReason.has(outcome)

/** What the owner of an open task may answer. Empty for tasks that are not answered by an officer. */
export const outcomesOf = (dossier: Dossier, task: Task, procedure: Procedure): string[] => [
  ...(taskRule(procedure, task).outcomes?.(dossier, task, procedure) ?? []),
]

export const completeTask = (dossier: Dossier, command: CompleteTask, context: Context): Decision => {
  const known = ownValue(dossier.tasks, command.task)
  const isLate = known && mayAnswerLate(dossier, known, context.procedure)
  const task = isLate ? known : taskToAct(dossier, command.task)
  refuseEarly(task, context.at)
  checkOutcome(dossier, task, command, context.procedure)
  if (isLate) return answerLate(dossier, task, command, context, words(command))
  const draft = draftOf(dossier, context)
  const enclosed = command.documents?.map(({ id }) => id) ?? []
  closeTask(draft, enclosed.length > 0 ? { ...task, enclosed } : task, command.outcome)
  // An answer does not undo that it was missing: the authority that was told still says what follows.
  for (const direction of openTasks(draft, isDirectionAbout(task))) askForAccount(draft, direction)
  if (command.documents?.length) change(draft, { change: 'documents', documents: command.documents })
  const record = recorded(draft, task, command)
  const { answer } = taskRule(context.procedure, task)
  if (!answer) throw new Inconsistent(`nobody answers task ${task.id}, a ${task.kind}`)
  if (goesOnInSpite({ dossier, procedure: context.procedure }, task, command.outcome))
    heedByReasons(draft, task)
  const type = answer(draft, task, command)
  const about = { task: task.id, outcome: command.outcome, ...(type === 'refused' && lawOfEnd(draft)) }
  return finish(draft, type, about, { ...words(command), ...(record && { record }) })
}

/** What of it names nobody is on record; gives its words, which lie beside the event. */
const recorded = (draft: Draft, { step }: Task, { record }: CompleteTask): StepRecord | undefined => {
  const records = recordsIn(draft.procedure, step)
  if (!records || !record) return undefined
  const { values, words } = divided(records, record)
  change(draft, { change: 'record', step, values })
  return Object.keys(words).length > 0 ? words : undefined
}

/** Whatever the answer would be: others have until then. */
const refuseEarly = ({ id, notBefore }: Task, at: Instant): void => {
  if (notBefore && at < notBefore.at)
    throw new Conflict('too-early', `task ${id} is not answered before ${notBefore.at}`, [
      { pointer: '', message: `not-before: ${notBefore.at}` },
    ])
}

const checkOutcome = (dossier: Dossier, task: Task, command: CompleteTask, procedure: Procedure): void => {
  const allowed = outcomesOf(dossier, task, procedure)
  if (!allowed.includes(command.outcome)) throw notAllowed(dossier, task, command.outcome, allowed, procedure)
  const inSpite = goesOnInSpite({ dossier, procedure }, task, command.outcome)
  if ((inSpite || needsReason(task, command)) && !command.reason?.trim())
    throw new Refusal('invalid-input', `${command.outcome} needs a reason`, [
      { pointer: '/reason', message: inSpite ? 'objection-unanswered' : 'reason-required' },
    ])
  const rule = taskRule(procedure, task)
  const faults = [
    ...(rule.faults?.({ dossier, procedure }, task, command) ?? strayWords(command)),
    ...recordFaults(command, rule, recordsIn(procedure, task.step)),
  ]
  if (faults.length > 0) throw new Refusal('invalid-input', `${command.outcome} is not answered so`, faults)
  if (command.confidential && (task.kind !== 'opinion' || command.outcome === 'need-more'))
    throw new Refusal('invalid-input', `${command.outcome} has no confidential part`, [
      { pointer: '/confidential', message: 'no-opinion' },
    ])
}

/** It is made with the answer that lets the dossier go on, and with no other. */
const recordFaults = (
  { outcome, record }: CompleteTask,
  { recordsWith }: TaskRule,
  records: unknown,
): FieldError[] => {
  const isWanted = records !== undefined && outcome === recordsWith
  if (isWanted === (record !== undefined)) return []
  return [{ pointer: '/record', message: isWanted ? 'required' : 'no-record-here' }]
}

// To acknowledge, account or answer a complaint is not to do what is overdue: a direction about that stays.
const isDirectionAbout = (task: Task) => (other: Task) =>
  !standsBeside(task) && other.kind === 'direction' && samePlace(other, task)

const words = (command: CompleteTask): Personal => ({
  ...ofDraft(command),
  ...ofDossier(command),
})

/** The wording is an answer of the form: the newest counts, and the first stays in what was filed. */
const ofDraft = ({ changes, responses, articles }: CompleteTask): Personal => ({
  ...(changes?.length && { changes }),
  ...(responses?.length && { responses }),
  ...(articles?.length && { answers: { [draftField]: articles } }),
})

const ofDossier = ({ reason, confidential, items, outcome, data }: CompleteTask): Personal => ({
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
  const rule = supplementIn(procedure, task.step)
  if (outcome === 'supplement' && rule)
    return new Refusal(
      'supplement-exhausted',
      `step ${task.step} may ask for a supplement ${rule.times} time(s), and has asked ${dossier.supplements[task.step]}`,
      [{ pointer: '/outcome', message: `allowed: ${allowed.join(', ')}` }],
    )
  return new Refusal('outcome-not-allowed', `a ${task.kind} task can't end in ${outcome}`, [
    { pointer: '/outcome', message: `allowed: ${allowed.join(', ') || 'none'}` },
  ])
}
