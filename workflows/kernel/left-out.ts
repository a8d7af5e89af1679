import type { Dossier } from './dossier'
import { kindOf } from './kind-of'
import type { Procedure } from './procedure'
import type { StepBase } from './steps/step'

/** Whether a dossier does not come to a step: by its answers, by what came before, or since nothing is to be done there. */
export const isLeftOut = (
  { plan, passedBy }: Pick<Dossier, 'plan' | 'passedBy'>,
  procedure: Pick<Procedure, 'kinds'>,
  step: StepBase,
): boolean =>
  plan.leftOut?.includes(step.id) ||
  passedBy?.includes(step.id) ||
  kindOf(procedure, step).isLeftOut?.(plan, step) ||
  false
