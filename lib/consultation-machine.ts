import type { Construct } from 'constructs'
import { endWait } from './route-waits'
import { ConsultationStates, consultationWaits } from './steps/consultation'
import { type MachineProps, WorkflowMachine } from './workflow-machine'

/** The machine that every question to an agency runs on, and every part of a link step, of whatever procedure. */
export class ConsultationMachine extends WorkflowMachine {
  constructor(scope: Construct, id: string, props: MachineProps) {
    super(scope, id, {
      ...props,
      comment: 'One question to one agency',
      states: (machine, places) => {
        const states = new ConsultationStates(machine, props.functions)
        Object.assign(places, states.places)
        states.connect(places, [...consultationWaits, endWait])
      },
    })
  }
}
