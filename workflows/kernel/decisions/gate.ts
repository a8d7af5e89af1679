import { assignmentsOf, isGiven } from '../assignment'
import { Inconsistent } from '../errors'
import { type Instant, instant, millis } from '../instant'
import { kindOf } from '../kind-of'
import { isUnderWay, partsOf } from '../part'
import type { TaskRule } from '../procedure'
import { directionAbout, standsBeside, type Task } from '../task'
import { changeTask, closeTask, type Draft, openTask, openTasks } from './draft'
import { isWaiting } from './question'
import { askNext } from './questions-in-turn'
import { advance, currentStep } from './route'

export const openGate = (draft: Draft, step: string): void => {
  openTask(draft, { kind: 'gate', step, owner: 'system', until: gateDue(draft, step) })
}

/** A gate has no silence of its own. */
export const gate: TaskRule = {
  behind: (draft, gate) =>
    openTasks(draft, (task) => task.step === gate.step && task.kind !== 'gate' && !standsBeside(task)).find(
      (task) =>
        task.dueAt <= draft.at && (task.kind === 'direction' || !directionAbout(draft.dossier.tasks, task)),
    ) ?? gate,
}

// The gate is a safety net: an hour past the last deadline behind it, it looks whether that one was acted on.
const gateMargin = 3_600_000

const gateDue = (draft: Draft, step: string): Instant =>
  instant(Math.max(millis(draft.at), ...behind(draft, step).map((task) => millis(task.dueAt))) + gateMargin)

const behind = (draft: Draft, step: string): Task[] =>
  openTasks(draft, (task) => task.step === step && task.question !== undefined && !standsBeside(task))

/** When a deadline behind the gate moves later, so does the gate. */
export const moveGate = (draft: Draft): void => {
  const { step } = draft.dossier
  const gate = openTasks(draft, isGate(step))[0]
  if (!gate || behind(draft, step).length === 0) return
  const dueAt = gateDue(draft, step)
  if (dueAt > gate.dueAt) changeTask(draft, gate, { dueAt })
}
export const isGate = (step: string) => (task: Task) => task.kind === 'gate' && task.step === step

/** After a question or a part is closed: the last one opens the gate, and what follows may be the dossier's end. */
export const passGate = (draft: Draft): 'ended' | undefined => {
  const { step } = draft.dossier
  const here = currentStep(draft)
  askNext(draft, here)
  const waiting =
    Object.values(draft.dossier.questions).some(
      (question) => question.step === step && isWaiting(question),
    ) ||
    partsOf(draft.dossier).some((part) => part.step === step && isUnderWay(part)) ||
    assignmentsOf(draft.dossier).some((one) => one.step === step && isGiven(one))
  if (waiting) {
    moveGate(draft)
    return undefined
  }
  const gate = openTasks(draft, isGate(step))[0]
  if (!gate) throw new Inconsistent(`step ${step} has no open gate`)
  closeTask(draft, gate, 'complete')
  const { leave } = kindOf(draft.procedure, here)
  if (leave) return leave(draft, here)
  advance(draft)
  return undefined
}
