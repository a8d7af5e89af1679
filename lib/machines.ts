import { ArnFormat, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { ConsultationMachine } from './consultation-machine'
import { lawParameters } from './law/places'
import type { PublishedLaw } from './law/published-law'
import type { MotcuaFunction } from './motcua-function'
import { procedureMachinePrefix } from './procedure-machine'

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
export const allowExecutions = (
  lambda: MotcuaFunction,
  consultation: ConsultationMachine,
  law: PublishedLaw,
): void => {
  const { stateMachineName, stateMachineArn } = consultation.machine
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
    .allow(['ssm:GetParametersByPath'], [law.pins])
    .bindSetting('LAW_PARAMETERS', lawParameters)
    .bindSetting('CONSULTATION_MACHINE_ARN', consultation.versionArn)
}
