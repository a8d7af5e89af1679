import type { Construct } from 'constructs'
import type { ConsultStep } from '../../workflows/kernel/procedure'
import type { TaskFunctions } from '../task-functions'
import { StepStates } from './step-states'

/** consult: one wait at the gate. The questions behind it run as consultations of their own, and the last opens it. */
export class ConsultStates extends StepStates {
  constructor(scope: Construct, step: ConsultStep<never>, functions: TaskFunctions) {
    super(scope, step.id, functions)
    this.addWait(step.id)
  }
}
