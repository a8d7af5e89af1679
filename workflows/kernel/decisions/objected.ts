import type { CompleteTask } from '../command'
import type { Question } from '../dossier'
import type { EventType, NewEvent } from '../event'
import type { Objections } from '../objections'
import type { Standing, TaskRule } from '../procedure'
import type { StepBase } from '../steps/step'
import type { Task } from '../task'
import { objectionsIn, objectionsOf, unheededBy } from '../unheeded'
import * as clock from './clock'
import { change, type Draft, openTask, stepOf } from './draft'
import { openGate } from './gate'
import { ask, onceMore } from './question'
import { advance, refuse, setStatus } from './route'

// What follows when all whom a step asks have answered, and somebody objects.

type Rule<Kind extends Objections['kind']> = Extract<Objections, { kind: Kind }>

/** The gate of a step that asks is open. */
export const leaveAsked = (draft: Draft, step: StepBase): 'ended' | undefined => {
  const rule = objectionsOf(step)
  const objecting = objectionsIn(draft.dossier, step.id)
  if (rule && objecting.length > 0) {
    if (rule.kind === 'refuse') {
      refuse(draft)
      return 'ended'
    }
    if (rule.kind === 'report') return reportTo(draft, step, rule)
    if (rule.kind === 'applicant' && (draft.dossier.supplements[step.id] ?? 0) < rule.times)
      return tellApplicant(draft, step, rule, objecting)
  }
  advance(draft)
  return undefined
}

const reportTo = (draft: Draft, step: StepBase, { to, within }: Rule<'report'>): undefined => {
  openTask(draft, {
    kind: 'ruling',
    step: step.id,
    owner: { agency: to, role: 'oversight' },
    until: within,
    round: rulings(draft, step.id).length + 1,
  })
}

/** The clock stands until he has answered what is objected to. */
const tellApplicant = (
  draft: Draft,
  { id }: StepBase,
  { within }: Rule<'applicant'>,
  objecting: readonly Question[],
): undefined => {
  change(draft, { change: 'supplement', step: id })
  clock.pause(draft)
  setStatus(draft, 5)
  const task = openTask(draft, {
    kind: 'supplement',
    step: id,
    owner: 'applicant',
    until: within,
    round: draft.dossier.supplements[id] ?? 1,
  })
  heed(draft, objecting, 'applicant', task)
}

const heed = (
  draft: Draft,
  objecting: readonly Question[],
  how: NonNullable<Question['heeded']>['how'],
  { id: task }: Task,
): void => {
  for (const question of objecting)
    change(draft, { change: 'question', question: { ...question, heeded: { how, task, at: draft.at } } })
}

/** Whoever had the task went on in spite of these, with his reasons. */
export const heedByReasons = (draft: Draft, task: Task): void =>
  heed(draft, unheededBy(draft, task), 'reasoned', task)

/** Nobody answered these by the time that the dossier goes on by silence. Only late ones can be left by then. */
export const heedBySilence = (draft: Draft, task: Task): void =>
  heed(draft, unheededBy(draft, task), 'let-pass', task)

/** Those who objected are asked about what the dossier is now, each with its whole time. */
const askOnceMore = (draft: Draft, step: string, objecting: readonly Question[]): void => {
  for (const question of objecting) ask(draft, onceMore(question))
  openGate(draft, step)
}

/** Of the applicant's answer to what was objected to. */
export const answered: TaskRule = {
  supplied: (draft, task) => {
    clock.resume(draft)
    setStatus(draft, 4)
    const objecting = Object.values(draft.dossier.questions).filter(({ heeded }) => heeded?.task === task.id)
    askOnceMore(draft, task.step, objecting)
  },
}

const rulings = ({ dossier }: Pick<Draft, 'dossier'>, step: string): Task[] =>
  Object.values(dossier.tasks).filter((task) => task.kind === 'ruling' && task.step === step)

const rule = (draft: Draft, task: Task, { outcome }: CompleteTask): EventType => {
  const objecting = objectionsIn(draft.dossier, task.step)
  if (outcome === 'ask-again') {
    askOnceMore(draft, task.step, objecting)
    return 'ruled'
  }
  heed(draft, objecting, 'ruled', task)
  if (outcome === 'refuse') return refuse(draft)
  advance(draft)
  return 'ruled'
}

/** The higher authority's word on what was objected to. It has those who object asked again once. */
export const ruling: TaskRule = {
  outcomes: (dossier, { step }) => [
    'proceed',
    ...(rulings({ dossier }, step).some(({ outcome }) => outcome === 'ask-again') ? [] : ['ask-again']),
    'refuse',
  ],
  answer: rule,
}

/** The law under which a dossier ends for an objection. */
export const lawOfEnd = ({ dossier, procedure }: Standing): Pick<NewEvent, 'legalBasis'> => {
  const found = objectionsOf(stepOf(procedure, dossier.step))
  return found ? { legalBasis: found.legalBasis } : {}
}
