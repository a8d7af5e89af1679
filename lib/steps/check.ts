import type { Construct } from 'constructs'
import type { CheckStep } from '../../workflows/kernel/procedure'
import { waitsOf } from '../route-waits'
import type { TaskFunctions } from '../task-functions'
import { StepStates } from './step-states'

/** check and review: an officer looks; the applicant may be asked for more; a silent officer is directed. */
export class CheckStates extends StepStates {
  constructor(scope: Construct, step: CheckStep, functions: TaskFunctions) {
    super(scope, step.id, functions)
    for (const wait of waitsOf(step)) this.addWait(wait)
  }
}
