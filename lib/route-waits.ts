import type { Procedure, Step } from '../workflows/kernel/procedure'

/** The end of a machine, as the kernel names it. */
export const endWait = 'end'

/** The waits at which a machine stands for one step, in the kernel's names. */
export const waitsOf = (step: Step): string[] => {
  const direction = 'onSilence' in step && step.onSilence.kind === 'escalate' ? [`${step.id}.direction`] : []
  const supplement = 'supplement' in step && step.supplement ? [`${step.id}.supplement`] : []
  return [step.id, ...supplement, ...direction]
}

/** Steps that a dossier may pass by: nothing to pay, nobody to ask. */
const skippable = (step: Step): boolean => step.kind === 'pay' || step.kind === 'consult'

/** Where a dossier can be after something happened in a step: there still, at its end, or in one of the next steps. */
export const waitsAfter = ({ route }: Procedure, step: Step): string[] => {
  const following = route.slice(route.findIndex(({ id }) => id === step.id) + 1)
  const certain = following.findIndex((candidate) => !skippable(candidate))
  const entered = certain < 0 ? following : following.slice(0, certain + 1)
  return [...waitsOf(step), ...entered.map(({ id }) => id), endWait]
}
