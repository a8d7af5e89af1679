import type { Construct } from 'constructs'
import type { PayStep } from '../../workflows/kernel/procedure'
import type { TaskFunctions } from '../task-functions'
import { StepStates } from './step-states'

/** pay: the applicant pays, or the dossier lapses. */
export class PayStates extends StepStates {
  constructor(scope: Construct, step: PayStep, functions: TaskFunctions) {
    super(scope, step.id, functions)
    this.addWait(step.id)
  }
}
