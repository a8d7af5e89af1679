import { RemovalPolicy } from 'aws-cdk-lib'
import type { IRole } from 'aws-cdk-lib/aws-iam'
import type { ILogGroup } from 'aws-cdk-lib/aws-logs'
import {
  CfnStateMachineVersion,
  Choice,
  Fail,
  LogLevel,
  QueryLanguage,
  StateMachine,
  StateMachineType,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { faultsOf } from './asl-checks'
import { endWait } from './route-waits'
import { SharedDefinition } from './shared-definition'
import { isWait, type Places, place, unknownWait } from './steps/step-states'
import type { TaskFunctions } from './task-functions'

export interface MachineProps {
  functions: TaskFunctions
  role: IRole
  logGroup: ILogGroup
}

/** A Standard machine that starts, or starts again, at the wait that its input names. */
export class WorkflowMachine extends Construct {
  /** ARN of the published version: what executions are started from. */
  readonly versionArn: string
  readonly machine: StateMachine

  /** `states` adds its places to those that every machine has. */
  constructor(
    scope: Construct,
    id: string,
    props: MachineProps & { comment: string; states: (scope: Construct, places: Places) => void },
  ) {
    super(scope, id)
    const places: Places = {
      [endWait]: Succeed.jsonata(this, 'End'),
      [unknownWait]: Fail.jsonata(this, unknownWait, {
        error: 'UnknownWait',
        cause: "{% 'this machine has no wait ' & $string($states.input.wait) %}",
      }),
    }
    const ownWaits = () => Object.keys(places).filter((name) => name !== unknownWait)
    props.states(this, places)
    const route = Choice.jsonata(this, 'Route')
    for (const wait of ownWaits()) route.when(isWait(wait), place(places, wait))
    route.otherwise(place(places, unknownWait))

    const body = new SharedDefinition(route, props.functions)
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineType: StateMachineType.STANDARD,
      queryLanguage: QueryLanguage.JSONATA,
      comment: props.comment,
      definitionBody: body,
      definitionSubstitutions: body.substitutions,
      role: props.role,
      tracingEnabled: true,
      // Execution data would put task tokens into the log.
      logs: { destination: props.logGroup, level: LogLevel.ALL, includeExecutionData: false },
    })
    // Synthesis fails with the faults of the machine, all of them at once.
    this.machine.node.addValidation({ validate: () => faultsOf(body.definition) })
    // A dossier runs on the version that it started with: replaced or removed, the version stays (aws-cdk #27250).
    const version = new CfnStateMachineVersion(this, 'Version', {
      stateMachineArn: this.machine.stateMachineArn,
      stateMachineRevisionId: this.machine.stateMachineRevisionId,
    })
    version.applyRemovalPolicy(RemovalPolicy.RETAIN)
    this.versionArn = version.ref
  }
}
