import { z } from 'zod'
import { machineArn } from '../arn'
import { keys } from '../engine/records'
import { StatesError } from '../errors'
import { largestPayload } from '../interpret/payload'
import type { Verdict } from '../interpret/signal'
import { readToken } from '../tasks/token'
import { action, type Service } from './action'
import { errorCause, errorName } from './fields'

const taskToken = z.string().min(1).max(2048)

/** The machine whose execution waits for the token: the resource that a grant names. */
const machineOf = ({ taskToken: token }: { taskToken: string }, { engine }: Service) => {
  const target = readToken(engine.secret, token)
  return target ? machineArn(engine.place, target.execution.split(':')[0]!) : '*'
}

const speak = async ({ engine, executions }: Service, token: string, verdict: Verdict) => {
  const target = readToken(engine.secret, token)
  if (!target) throw new StatesError('InvalidToken', `Invalid Token: 'Invalid token'`)
  const { execution, frame, task } = target
  if (await executions.signal(execution, { kind: 'verdict', frame, task, verdict })) return {}
  if (!executions.inMemory(execution) && engine.store.get(keys.execution(execution)) === undefined) {
    throw new StatesError('TaskDoesNotExist', `Task does not exist: '${execution}'`)
  }
  throw new StatesError('TaskTimedOut', `Task Timed Out: 'Provided task does not exist anymore'`)
}

const checkOutput = (output: string) => {
  try {
    JSON.parse(output)
  } catch (error) {
    throw new StatesError('InvalidOutput', `Invalid Output: '${(error as Error).message}'`)
  }
  if (Buffer.byteLength(output) > largestPayload) {
    throw new StatesError('InvalidOutput', `The output is larger than ${largestPayload} bytes`)
  }
}

export const sendTaskSuccess = action(
  z.object({ taskToken, output: z.string() }),
  machineOf,
  ({ taskToken: token, output }, service) => {
    checkOutput(output)
    return speak(service, token, { kind: 'success', output })
  },
)

export const sendTaskFailure = action(
  z.object({ taskToken, error: errorName.optional(), cause: errorCause.optional() }),
  machineOf,
  ({ taskToken: token, error = null, cause = null }, service) =>
    speak(service, token, { kind: 'failure', error, cause }),
)

export const sendTaskHeartbeat = action(z.object({ taskToken }), machineOf, ({ taskToken: token }, service) =>
  speak(service, token, { kind: 'heartbeat' }),
)
