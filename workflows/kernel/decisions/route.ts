import type { Status } from '../dossier'
import { Inconsistent } from '../errors'
import type { EventType } from '../event'
import { kindOf } from '../kind-of'
import { isKnownRule } from '../known'
import { isLeftOut } from '../left-out'
import type { StepBase } from '../steps/step'
import { standsBeside } from '../task'
import { endAssignments } from './assignments'
import { askForAccount } from './beside'
import * as clock from './clock'
import { change, closeTask, type Draft, openTasks, stepOf } from './draft'
import { saysOf } from './known-of'
import { endParts } from './parts'
import { isWaiting } from './question'

/** The dossier leaves its step for the next one that has anything to do. */
export const advance = (draft: Draft): void => {
  const next = nextStep(draft)
  comeTo(draft, next)
  kindOf(draft.procedure, next).enter(draft, next)
}

/** The clock stands from here on, or goes on, as the law says of the step. */
export const comeTo = (draft: Draft, { id, clockStands }: StepBase): void => {
  const stood = clock.standsByLaw(draft)
  change(draft, { change: 'step', step: id })
  if (clockStands) clock.pause(draft)
  else if (stood) clock.resume(draft)
}

/** A step whose rule is false of what came by now is passed by, and stays so. */
const nextStep = (draft: Draft): StepBase => {
  const { route, code } = draft.procedure
  const here = route.findIndex((step) => step.id === draft.dossier.step)
  for (const step of route.slice(here + 1)) {
    if (isLeftOut(draft.dossier, draft.procedure, step)) continue
    const { id, when } = step
    if (!isKnownRule<never, boolean>(when) || saysOf(draft, `step ${id}`, when)) return step
    change(draft, { change: 'passed-by', step: id })
  }
  throw new Inconsistent(`procedure ${code} has nothing after ${draft.dossier.step}`)
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
  endAssignments(draft)
  endParts(draft, how === 'withdrawn' ? 'withdrawn' : 'left-out')
  clock.stop(draft)
  setStatus(draft, status)
  change(draft, { change: 'ended', how })
}

/** Before reception the dossier is not received at all; after it, its handling stops with reasons. */
export const refuse = (draft: Draft): EventType => {
  end(draft, 'refused', draft.dossier.clock.startedAt ? 8 : 3)
  return 'refused'
}

export const setStatus = (draft: Draft, status: Status): void => {
  if (draft.dossier.status !== status) change(draft, { change: 'status', status })
}

export const currentStep = (draft: Draft): StepBase => stepOf(draft.procedure, draft.dossier.step)
