import { Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Procedure } from '../workflows/kernel/procedure'
import { waitsAfter } from './route-waits'
import { RouteStepStates } from './steps/route-step'
import { type MachineProps, WorkflowMachine } from './workflow-machine'

/** Machines of procedures are named by CloudFormation after their construct: grants and rules know them by this. */
export const procedureMachinePrefix = 'MotcuaProcedure'

/** The machine of one version of one procedure. */
export class ProcedureMachine extends WorkflowMachine {
  constructor(scope: Construct, props: MachineProps & { procedure: Procedure }) {
    const { procedure, functions } = props
    super(scope, `${procedureMachinePrefix}-${procedure.code}-v${procedure.version}`, {
      ...props,
      // Of no procedure by name: those of one shape share it.
      comment: 'A procedure',
      states: (machine, places) => {
        const steps = procedure.route.map((step) => ({
          step,
          states: new RouteStepStates(machine, procedure, step, functions),
        }))
        for (const { states } of steps) Object.assign(places, states.places)
        for (const { step, states } of steps) states.connect(places, waitsAfter(procedure, step))
      },
    })
    Tags.of(this).add('procedure', procedure.code)
    Tags.of(this).add('procedure-version', String(procedure.version))
  }
}
