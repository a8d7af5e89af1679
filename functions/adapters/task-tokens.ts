import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import type { Wait } from '../../workflows/kernel/task'

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
const alreadyDone = [ExecutionAlreadyExists, ExecutionDoesNotExist, TaskDoesNotExist, TaskTimedOut]

const once = async (done: Promise<unknown>): Promise<void> => {
  try {
    await done
  } catch (error) {
    if (!alreadyDone.some((already) => error instanceof already)) throw error
  }
}

/** `…:stateMachine:Name:3` is a version; its executions are `…:execution:Name:<name>`. */
export const executionArn = (machine: string, name: string): string => {
  const [arn, partition, service, region, account, , machineName] = machine.split(':')
  return [arn, partition, service, region, account, 'execution', machineName, name].join(':')
}

export const machinesInStepFunctions = (client = new SFNClient({})): Machines => ({
  start: (stateMachineArn, name, input) =>
    once(client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }))),
  stop: (machine, name) =>
    once(client.send(new StopExecutionCommand({ executionArn: executionArn(machine, name) }))),
  wake: (taskToken, next) =>
    once(client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(next) }))),
  hurry: (taskToken) => once(client.send(new SendTaskFailureCommand({ taskToken, error: 'DeadlineMoved' }))),
})
