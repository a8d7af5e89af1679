import type { Construct } from 'constructs'
import type { DecideStep } from '../../workflows/kernel/procedure'
import { waitsOf } from '../route-waits'
import type { TaskFunctions } from '../task-functions'
import { StepStates } from './step-states'

/** decide: the competent person approves or refuses; a silent one is directed. */
export class DecideStates extends StepStates {
  constructor(scope: Construct, step: DecideStep, functions: TaskFunctions) {
    super(scope, step.id, functions)
    for (const wait of waitsOf(step)) this.addWait(wait)
  }
}
