import type { TaskRole } from '../../agencies/agency'
import type { Question, Status, Terms } from '../dossier'
import { Inconsistent } from '../errors'
import { type Instant, instant, millis } from '../instant'
import { isUnderWay, partsOf } from '../part'
import type { ConsultStep, Step } from '../procedure'
import { standsBeside, type Task, type TaskKind } from '../task'
import { askForAccount } from './beside'
import * as clock from './clock'
import { change, changeTask, closeTask, type Draft, openTask, openTasks, stepOf } from './draft'
import { endParts, openParts } from './parts'

const taskKind = { check: 'check', review: 'review', decide: 'decision' } as const satisfies Record<
  string,
  TaskKind
>

/** The dossier leaves its step for the next one that has anything to do. */
export const advance = (draft: Draft): void => {
  const { route } = draft.procedure
  const here = route.findIndex((step) => step.id === draft.dossier.step)
  const next = route.slice(here + 1).find((step) => !skipped(draft, step))
  if (!next)
    throw new Inconsistent(`procedure ${draft.procedure.code} has nothing after ${draft.dossier.step}`)
  change(draft, { change: 'step', step: next.id })
  enter(draft, next)
}

/** A fee of nothing is not asked for, and a consultation of nobody not opened. */
const skipped = (draft: Draft, step: Step): boolean => {
  if (step.kind === 'pay') return draft.dossier.plan.feeVnd === 0
  if (step.kind === 'consult') return (draft.dossier.plan.ask[step.id] ?? []).length === 0
  return false
}

const enter = (draft: Draft, step: Step): void => {
  switch (step.kind) {
    case 'pay':
      setStatus(draft, 6)
      if (step.pausesClock) clock.pause(draft)
      openTask(draft, { kind: 'payment', step: step.id, owner: 'applicant', until: step.within })
      return
    case 'consult':
      setStatus(draft, 4)
      openConsultation(draft, step)
      return
    case 'link':
      setStatus(draft, 4)
      openParts(draft, step)
      openGate(draft, step.id)
      return
    case 'issue':
      setStatus(draft, 4)
      openTask(draft, { kind: 'issue', step: step.id, owner: 'system', until: step.within })
      return
    default:
      if (draft.dossier.clock.startedAt) setStatus(draft, 4)
      openTask(draft, {
        kind: taskKind[step.kind],
        step: step.id,
        owner: { agency: draft.dossier.agency, role: step.by },
        until: step.within,
      })
  }
}

const openConsultation = (draft: Draft, step: ConsultStep<never>): void => {
  for (const id of draft.dossier.plan.ask[step.id] ?? []) {
    const { agency } = questionRule(step, id)
    ask(draft, step, { id, step: step.id, agency, round: 1 })
  }
  openGate(draft, step.id)
}
const openGate = (draft: Draft, step: string): void => {
  openTask(draft, { kind: 'gate', step, owner: 'system', until: gateDue(draft, step) })
}
export const reviewer: TaskRole = 'reviewer'

/** A question is put, with its whole time to answer it. */
export const ask = (
  draft: Draft,
  step: Step,
  put: Pick<Question, 'id' | 'step' | 'agency' | 'round' | 'terms' | 'enclosed'>,
): Task => {
  const question: Question = { ...put, askedAt: draft.at, status: 'open' }
  change(draft, { change: 'question', question })
  return openTask(draft, {
    kind: 'opinion',
    step: put.step,
    question: put.id,
    owner: { agency: put.agency, role: reviewer },
    round: put.round,
    until: termsOf(step, question).within,
  })
}

/** The procedure's, or those of an agency that was added by hand. */
export const termsOf = (step: Step, { id, terms }: Pick<Question, 'id' | 'terms'>): Terms =>
  terms ?? questionRule(step, id)

export const questionRule = (step: Step, id: string) => {
  const rule =
    step.kind === 'consult' && step.ask.find((candidate) => (candidate.id ?? candidate.agency) === id)
  if (!rule) throw new Inconsistent(`step ${step.id} has no question ${id}`)
  return rule
}

// The gate is a safety net: an hour past the last deadline behind it, it looks whether that one was acted on.
const gateMargin = 3_600_000

const gateDue = (draft: Draft, step: string): Instant => {
  const behind = openTasks(
    draft,
    (task) => task.step === step && task.question !== undefined && !standsBeside(task),
  )
  return instant(Math.max(millis(draft.at), ...behind.map((task) => millis(task.dueAt))) + gateMargin)
}

/** When a deadline behind the gate moves later, so does the gate. */
export const moveGate = (draft: Draft): void => {
  const gate = openTasks(draft, isGate(draft.dossier.step))[0]
  const dueAt = gateDue(draft, draft.dossier.step)
  if (gate && dueAt > gate.dueAt) changeTask(draft, gate, { dueAt })
}
export const isGate = (step: string) => (task: Task) => task.kind === 'gate' && task.step === step

/** An agency may still answer it. */
export const isWaiting = ({ status }: Question): boolean => status === 'open' || status === 'escalated'

/** After a question or a part is closed: the last one opens the gate, and the dossier goes on. */
export const passGate = (draft: Draft): void => {
  const { step } = draft.dossier
  const waiting =
    Object.values(draft.dossier.questions).some(
      (question) => question.step === step && isWaiting(question),
    ) || partsOf(draft.dossier).some((part) => part.step === step && isUnderWay(part))
  if (waiting) {
    moveGate(draft)
    return
  }
  const gate = openTasks(draft, isGate(step))[0]
  if (!gate) throw new Inconsistent(`step ${step} has no open gate`)
  closeTask(draft, gate, 'complete')
  advance(draft)
}

/** The dossier is over: whatever is still open closes with it, and nobody is asked any more. */
export const end = (
  draft: Draft,
  how: 'issued' | 'refused' | 'lapsed' | 'withdrawn',
  status: Status,
): void => {
  for (const direction of openTasks(draft, ({ kind }) => kind === 'direction'))
    askForAccount(draft, direction)
  for (const task of openTasks(draft, (open) => !standsBeside(open))) closeTask(draft, task, how)
  for (const question of Object.values(draft.dossier.questions).filter(isWaiting))
    change(draft, { change: 'question', question: { ...question, status: 'withdrawn' } })
  endParts(draft, how === 'withdrawn' ? 'withdrawn' : 'left-out')
  clock.stop(draft)
  setStatus(draft, status)
  change(draft, { change: 'ended', how })
}

export const setStatus = (draft: Draft, status: Status): void => {
  if (draft.dossier.status !== status) change(draft, { change: 'status', status })
}

export const currentStep = (draft: Draft): Step => stepOf(draft.procedure, draft.dossier.step)
