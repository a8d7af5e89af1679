import type { Construct } from 'constructs'
import type { IssueStep } from '../../workflows/kernel/procedure'
import { waitsOf } from '../route-waits'
import type { TaskFunctions } from '../task-functions'
import { StepStates } from './step-states'

/**
 * issue: the system makes the result, and the machine is done. A dossier that was parked here past its deadline
 * has a direction open, and waits for it when it is resumed.
 */
export class IssueStates extends StepStates {
  constructor(scope: Construct, step: IssueStep, functions: TaskFunctions) {
    super(scope, step.id, functions)
    this.addLastCall(step.id)
    for (const wait of waitsOf(step)) if (wait !== step.id) this.addWait(wait)
  }
}
