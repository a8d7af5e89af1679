import type { Construct } from 'constructs'
import type { IssueStep } from '../../workflows/kernel/procedure'
import type { TaskFunctions } from '../task-functions'
import { StepStates } from './step-states'

/** issue: the system makes the result, and the machine is done. */
export class IssueStates extends StepStates {
  constructor(scope: Construct, step: IssueStep, functions: TaskFunctions) {
    super(scope, step.id, functions)
    this.addLastCall(step.id)
  }
}
