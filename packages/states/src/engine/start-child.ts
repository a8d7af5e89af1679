import { createHash } from 'node:crypto'
import { z } from 'zod'
import { StatesError } from '../errors'
import type { Answer } from '../interpret/signal'
import { readParameters } from '../tasks/read-parameters'
import type { TaskCall, TaskKind } from '../tasks/task-kind'
import { readToken } from '../tasks/token'
import type { Engine } from './engine'
import type { Executions } from './executions'
import type { Waiter } from './records'
import { start } from './start-execution'

const StartParameters = z.object({
  StateMachineArn: z.string(),
  Name: z.string().optional(),
  Input: z.unknown().optional(),
})

const textOf = (input: unknown) =>
  input === undefined || input === null ? '{}' : typeof input === 'string' ? input : JSON.stringify(input)

// Trying again must not start another one.
const nameFrom = (token: string) => createHash('sha256').update(token).digest('hex').slice(0, 32)

const refusal = (thrown: unknown): Answer => {
  if (!(thrown instanceof StatesError)) throw thrown
  return {
    error: `StepFunctions.${thrown.code.replace(/(Exception)?$/, 'Exception')}`,
    cause: thrown.message,
  }
}

const begin = async (engine: Engine, executions: Executions, call: TaskCall): Promise<Answer> => {
  const { StateMachineArn, Name, Input } = readParameters(StartParameters, call.parameters)
  const target = call.token === undefined ? undefined : readToken(engine.secret, call.token)
  const waits = call.pattern === 'sync' || call.pattern === 'sync:2'
  const waiter = waits && target ? { ...target, pattern: call.pattern as Waiter['pattern'] } : undefined
  const { arn, startedAt } = await start(engine, executions, {
    stateMachineArn: StateMachineArn,
    name: Name ?? (call.token === undefined ? undefined : nameFrom(call.token)),
    input: textOf(Input),
    waiter,
  })
  return { payload: { ExecutionArn: arn, StartDate: startedAt } }
}

/** `states:startExecution`: starts another execution here, and perhaps waits for its end. */
export const startChildKind = (engine: Engine, executions: Executions): TaskKind => ({
  patterns: ['', 'sync', 'sync:2', 'waitForTaskToken'],
  run: (call) => begin(engine, executions, call).catch(refusal),
})
