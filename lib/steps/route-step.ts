import type { Construct } from 'constructs'
import { kindOf } from '../../workflows/kernel/kind-of'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { StepBase } from '../../workflows/kernel/steps/step'
import type { TaskFunctions } from '../task-functions'
import { StepStates } from './step-states'

/** One step of a route: its kind says where the machine waits in it. Where the system makes the result, the machine is done. */
export class RouteStepStates extends StepStates {
  constructor(scope: Construct, procedure: Procedure, step: StepBase, functions: TaskFunctions) {
    super(scope, step.id, functions)
    const kind = kindOf(procedure, step)
    for (const place of kind.places(step)) {
      if (kind.givesResult) this.addLastCall(place)
      else this.addWait(place)
    }
  }
}
