import { kindOf } from '../workflows/kernel/kind-of'
import type { Procedure } from '../workflows/kernel/procedure'
import type { StepBase } from '../workflows/kernel/steps/step'

/** The end of a machine, as the kernel names it. */
export const endWait = 'end'

/** Where a dossier can be after something happened in a step: there still, at its end, in one of the next steps, or where it may be sent back to. */
export const waitsAfter = (procedure: Procedure, step: StepBase): string[] => {
  const { route } = procedure
  const following = route.slice(route.findIndex(({ id }) => id === step.id) + 1)
  const certain = following.findIndex((one) => !one.when && !kindOf(procedure, one).isLeftOut)
  const entered = certain < 0 ? following : following.slice(0, certain + 1)
  const { places, backTo } = kindOf(procedure, step)
  return [...places(step), ...(backTo?.(step) ?? []), ...entered.map(({ id }) => id), endWait]
}
