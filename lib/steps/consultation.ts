import type { Construct } from 'constructs'
import type { TaskFunctions } from '../task-functions'
import { StepStates } from './step-states'

export const consultationWaits = ['answer', 'direction']

/**
 * One question to one agency. Closing the opinion closes the question, so the machine ends there without asking
 * further: most opinions cost two transitions.
 */
export class ConsultationStates extends StepStates {
  constructor(scope: Construct, functions: TaskFunctions) {
    super(scope, undefined, functions)
    this.addWait('answer', { last: true })
    this.addWait('direction')
  }
}
