import type { CompleteTask } from '../command'
import type { Dossier } from '../dossier'
import { Inconsistent, Refusal } from '../errors'
import type { EventType } from '../event'
import { kindOf } from '../kind-of'
import type { Procedure, TaskRule } from '../procedure'
import { agencyOfStep } from '../step-agency'
import type { SupplementRule } from '../steps/step'
import type { Task, TaskKind } from '../task'
import * as clock from './clock'
import { change, type Draft, openTask, stepOf } from './draft'
import { setStatus } from './route'

/** The step's rule of supplement, if it has one. */
export const supplementIn = (procedure: Procedure, id: string): SupplementRule | undefined => {
  const step = stepOf(procedure, id)
  return kindOf(procedure, step).wait?.(step).supplement
}

export const maySupplement = (dossier: Dossier, { step }: Task, procedure: Procedure): boolean => {
  const rule = supplementIn(procedure, step)
  return rule !== undefined && (dossier.supplements[step] ?? 0) < rule.times
}

/** The clock stands until the applicant has answered. */
export const askForMore = (draft: Draft, task: Task, command: CompleteTask): EventType => {
  const { within } = ruleOf(draft, task)
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
    until: within,
    round: task.round,
  })
  return 'supplement-requested'
}

const ruleOf = ({ procedure }: Draft, { step }: Task): SupplementRule => {
  const rule = supplementIn(procedure, step)
  if (!rule) throw new Inconsistent(`step ${step} asks for no supplement`)
  return rule
}

/** What the applicant owes: whoever asked goes on, in the time that the rule then gives. */
export const owedTo = (kind: TaskKind): TaskRule => ({
  supplied: (draft, task) => {
    const { thenWithin } = ruleOf(draft, task)
    const step = stepOf(draft.procedure, task.step)
    const role = kindOf(draft.procedure, step).wait?.(step).by
    if (!role) throw new Inconsistent(`step ${step.id} is no officer's`)
    clock.resume(draft)
    setStatus(draft, draft.dossier.clock.startedAt ? 4 : 1)
    openTask(draft, {
      kind,
      step: step.id,
      owner: { agency: agencyOfStep(draft.dossier, step.id), role },
      until: thenWithin,
      round: task.round + 1,
    })
  },
})
