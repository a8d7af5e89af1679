import { ArnFormat, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { ConsultationMachine } from './consultation-machine'
import type { MotcuaFunction } from './motcua-function'
import { procedureMachinePrefix } from './procedure-machine'

/** Where each procedure's stack leaves the ARN of its machine's published version: `<prefix>/<code>/<version>`. */
export const machineParameters = '/motcua/machines'

const statesArn = (scope: Construct, resource: string, resourceName: string): string =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource,
    resourceName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  })

/** What the ARNs of our machines begin with. Procedures are known by prefix, so that none of them is named here. */
export const machineArns = (scope: Construct, consultation: ConsultationMachine): string[] => [
  statesArn(scope, 'stateMachine', procedureMachinePrefix),
  consultation.machine.stateMachineArn,
]

/** Lets a function start and stop executions of every procedure's machine and of the consultation machine. */
export const allowExecutions = (lambda: MotcuaFunction, consultation: ConsultationMachine): void => {
  const { stateMachineName, stateMachineArn } = consultation.machine
  const parameters = Stack.of(lambda).formatArn({
    service: 'ssm',
    resource: 'parameter',
    resourceName: `${machineParameters.slice(1)}/*`,
  })
  lambda
    .allow(
      ['states:StartExecution'],
      [
        statesArn(lambda, 'stateMachine', `${procedureMachinePrefix}*`),
        stateMachineArn,
        `${stateMachineArn}:*`,
      ],
    )
    .allow(
      ['states:StopExecution'],
      [
        statesArn(lambda, 'execution', `${procedureMachinePrefix}*`),
        statesArn(lambda, 'execution', `${stateMachineName}:*`),
      ],
    )
    .allow(['ssm:GetParameter'], [parameters])
    .bindSetting('MACHINE_PARAMETERS', machineParameters)
    .bindSetting('CONSULTATION_MACHINE_ARN', consultation.versionArn)
}
