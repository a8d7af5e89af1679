import type { Construct } from 'constructs'
import type { LinkStep } from '../../workflows/kernel/procedure'
import type { TaskFunctions } from '../task-functions'
import { StepStates } from './step-states'

/** link: one wait at the gate. The parts behind it run as executions of their own, and the last to end opens it. */
export class LinkStates extends StepStates {
  constructor(scope: Construct, step: LinkStep<never>, functions: TaskFunctions) {
    super(scope, step.id, functions)
    this.addWait(step.id)
  }
}
