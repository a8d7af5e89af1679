import type { Role } from '../../agencies/agency'
import type { Question, Status } from '../dossier'
import { Inconsistent } from '../errors'
import { type Instant, instant, millis } from '../instant'
import type { ConsultStep, Step } from '../procedure'
import { standsBeside, type Task, type TaskKind } from '../task'
import { askForAccount } from './beside'
import * as clock from './clock'
import { change, changeTask, closeTask, type Draft, openTask, openTasks, stepOf } from './draft'

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
    const rule = questionRule(step, id)
    const question = { id, step: step.id, agency: rule.agency, round: 1, askedAt: draft.at }
    change(draft, { change: 'question', question: { ...question, status: 'open' } })
    openTask(draft, {
      kind: 'opinion',
      step: step.id,
      question: id,
      owner: { agency: rule.agency, role: reviewer },
      until: rule.within,
    })
  }
  openTask(draft, { kind: 'gate', step: step.id, owner: 'system', until: gateDue(draft, step.id) })
}
const reviewer: Role = 'reviewer'

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

/** After a question is closed: the last one opens the gate, and the dossier goes on. */
export const passGate = (draft: Draft): void => {
  const { step } = draft.dossier
  const waiting = Object.values(draft.dossier.questions).some(
    (question) => question.step === step && isWaiting(question),
  )
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
  clock.stop(draft)
  setStatus(draft, status)
  change(draft, { change: 'ended', how })
}

export const setStatus = (draft: Draft, status: Status): void => {
  if (draft.dossier.status !== status) change(draft, { change: 'status', status })
}

export const currentStep = (draft: Draft): Step => stepOf(draft.procedure, draft.dossier.step)
