import type { Construct } from 'constructs'
import type { TaskFunctions } from '../task-functions'
import { StepStates } from './step-states'

export const consultationWaits = ['answer', 'clarification', 'direction', 'supplement']

/**
 * One question to one agency, or one round of a part of a link step. Closing the opinion closes the question, and
 * an agency's answer to a part its round, so the machine ends there without asking further: most cost two transitions.
 */
export class ConsultationStates extends StepStates {
  constructor(scope: Construct, functions: TaskFunctions) {
    super(scope, undefined, functions)
    this.addWait('answer', { last: true })
    // The asked agency needs more: its answer is failed into the silence's second look, which leads here.
    this.addWait('clarification')
    this.addWait('direction')
    // A part's second round begins with the applicant.
    this.addWait('supplement')
  }
}
