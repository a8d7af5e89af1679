import { Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Procedure, Step } from '../workflows/kernel/procedure'
import { waitsAfter } from './route-waits'
import { CheckStates } from './steps/check'
import { ConsultStates } from './steps/consult'
import { DecideStates } from './steps/decide'
import { IssueStates } from './steps/issue'
import { LinkStates } from './steps/link'
import { PayStates } from './steps/pay'
import type { StepStates } from './steps/step-states'
import type { TaskFunctions } from './task-functions'
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
        const steps = procedure.route.map((step) => ({ step, states: statesOf(machine, step, functions) }))
        for (const { states } of steps) Object.assign(places, states.places)
        for (const { step, states } of steps) states.connect(places, waitsAfter(procedure, step))
      },
    })
    Tags.of(this).add('procedure', procedure.code)
    Tags.of(this).add('procedure-version', String(procedure.version))
  }
}

const statesOf = (scope: Construct, step: Step, functions: TaskFunctions): StepStates => {
  switch (step.kind) {
    case 'check':
    case 'review':
      return new CheckStates(scope, step, functions)
    case 'pay':
      return new PayStates(scope, step, functions)
    case 'consult':
      return new ConsultStates(scope, step, functions)
    case 'link':
      return new LinkStates(scope, step, functions)
    case 'decide':
      return new DecideStates(scope, step, functions)
    case 'issue':
      return new IssueStates(scope, step, functions)
  }
}
