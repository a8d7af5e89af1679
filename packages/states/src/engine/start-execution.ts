import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { executionArn, expressArn } from '../arn'
import { StatesError } from '../errors'
import { largestPayload } from '../interpret/payload'
import { checkName } from './check-name'
import type { Engine } from './engine'
import type { Executions } from './executions'
import { resolveMachine, versionArn } from './find-machine'
import { forgetExecution } from './forget-execution'
import { type ExecutionRecord, executionId, keys, type Waiter } from './records'

/** What somebody asks to be run. */
export interface StartRequest {
  stateMachineArn: string
  name?: string
  /** JSON text. */
  input: string
  /** The task that waits for the end. */
  waiter?: Waiter
}

export const typeNotSupported = () =>
  new StatesError(
    'StateMachineTypeNotSupported',
    'This operation is not supported by this type of state machine',
  )

const checkInput = (input: string) => {
  if (Buffer.byteLength(input) > largestPayload) {
    throw new StatesError('InvalidExecutionInput', `The input is larger than ${largestPayload} bytes`)
  }
  try {
    JSON.parse(input)
  } catch (error) {
    const reason = (error as Error).message
    throw new StatesError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${reason}'`)
  }
}

/** How long the name of an execution that is over stays taken. */
const nameKept = 90 * 86_400_000

/** A name stands for one execution: the same start twice is one, while it runs. Undefined when the name is free. */
const startedBefore = (
  { clock }: Engine,
  known: ExecutionRecord | undefined,
  { arn, input, waiter }: ExecutionRecord,
) => {
  if (!known) return undefined
  // The task that waits asks again after a crash, perhaps when all is over.
  if (waiter && isDeepStrictEqual(known.waiter, waiter)) return known
  if (known.status === 'RUNNING' && known.input === input) return known
  if (known.stoppedAt !== undefined && clock.now() - known.stoppedAt > nameKept) return undefined
  throw new StatesError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`)
}

/** Checks a request; answers what is to be run, and how. @throws StatesError */
export const prepare = (
  engine: Engine,
  { stateMachineArn, name = randomUUID(), input, waiter }: StartRequest,
) => {
  const { machine, definition, roleArn, version, alias, revisionId } = resolveMachine(engine, stateMachineArn)
  const express = machine.type === 'EXPRESS'
  const arn = express
    ? expressArn(engine.place, machine.name, checkName(name), randomUUID())
    : executionArn(engine.place, machine.name, checkName(name))
  checkInput(input)
  const record: ExecutionRecord = {
    machine: machine.name,
    name,
    arn,
    definition,
    roleArn,
    version,
    alias,
    revisionId,
    status: 'RUNNING',
    startedAt: engine.clock.now(),
    input,
    waiter,
  }
  const options = {
    timeoutSeconds: engine.definitions.machine(definition).timeoutSeconds,
    version: version === undefined ? undefined : versionArn(engine, machine.name, version),
  }
  return { record, options, express }
}

/** Starts an execution, or finds the one that the same request started. @throws StatesError */
export const start = async (
  engine: Engine,
  executions: Executions,
  request: StartRequest,
): Promise<ExecutionRecord> => {
  const { record, options, express } = prepare(engine, request)
  if (express) {
    // Of its end nobody is told.
    if (record.waiter) throw typeNotSupported()
    // Nobody waits for it, and nothing of it is kept.
    void executions.runExpress(record, options).then(engine.onExpressEnd)
    return record
  }
  const id = executionId(record.machine, record.name)
  const live = executions.inMemory(id)
  const stored = engine.store.get(keys.execution(id)) as ExecutionRecord | undefined
  const known = startedBefore(engine, live?.record ?? stored, record)
  if (known) {
    await live?.begun
    return known
  }
  // At once: whoever asks for the same name meanwhile must find this one.
  await Promise.all([stored && forgetExecution(engine, stored), executions.begin(record, options)])
  return record
}
