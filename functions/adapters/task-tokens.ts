import type { Wait } from '../../workflows/kernel/task'
import { traceHeader } from '../runtime/env'
import { logger } from '../runtime/logger'
import type { Pause } from './pause'
import { type Place, signedCalls } from './signed-calls'

/** What an execution begins with. `question` is set for the machine of a consultation. */
export type MachineInput = Wait & { dossier: string; question?: string }

/** The state machines, as the feed moves them. Doing anything twice changes nothing. */
export interface Machines {
  start(machine: string, name: string, input: MachineInput): Promise<void>
  stop(machine: string, name: string): Promise<void>
  /** Whoever waits on the token goes on with the task's `next`. */
  wake(token: string, next: Wait): Promise<void>
  /** Whoever waits on the token reads the task again. */
  hurry(token: string): Promise<void>
}

// Each of these says that what we wanted was done before, or is no longer wanted.
const alreadyDone = ['ExecutionAlreadyExists', 'ExecutionDoesNotExist', 'TaskDoesNotExist', 'TaskTimedOut']

const once = async (done: Promise<unknown>): Promise<void> => {
  try {
    await done
  } catch (error) {
    if (!(error instanceof Error && alreadyDone.includes(error.name))) throw error
  }
}

/** `…:stateMachine:Name:3` is a version; its executions are `…:execution:Name:<name>`. */
export const executionArn = (machine: string, name: string): string => {
  const [arn, partition, service, region, account, , machineName] = machine.split(':')
  return [arn, partition, service, region, account, 'execution', machineName, name].join(':')
}

const service = {
  name: 'states',
  type: 'application/x-amz-json-1.0',
  target: 'AWSStepFunctions',
} as const

export const machinesInStepFunctions = (place?: Place, pause?: Pause): Machines => {
  const call = signedCalls(service, place, pause)
  return {
    async start(stateMachineArn, name, input) {
      logger.info('a machine is started', { dossier: input.dossier, execution: name })
      const started = { stateMachineArn, name, input: JSON.stringify(input), traceHeader: traceHeader() }
      await once(call('StartExecution', started))
    },
    stop: (machine, name) => once(call('StopExecution', { executionArn: executionArn(machine, name) })),
    wake: (taskToken, next) => once(call('SendTaskSuccess', { taskToken, output: JSON.stringify(next) })),
    hurry: (taskToken) => once(call('SendTaskFailure', { taskToken, error: 'DeadlineMoved' })),
  }
}
