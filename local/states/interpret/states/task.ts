import type { TaskResource, TaskState } from '../../definition/machine'
import { emitOn } from '../emit-event'
import { type Extra, evaluate, evaluateInteger } from '../evaluate-field'
import type { Frame, OpenTask } from '../execution-state'
import { isTooLarge, type Payload, payloadFrom, payloadOf } from '../payload'
import type { Run } from '../run'
import { languageFailure, StateFailure } from '../state-failure'

const invokeResource = { resourceType: 'lambda', resource: 'invoke' }

const namesOf = ({ waitsForToken }: { waitsForToken: boolean }) => ({
  ...invokeResource,
  resource: waitsForToken ? 'invoke.waitForTaskToken' : 'invoke',
})

/** The events of a task bear other names when the state names a function itself. */
export const emitTaskEvent = (
  run: Run,
  frame: Frame,
  resource: TaskResource,
  stage: 'Scheduled' | 'Started' | 'Submitted' | 'Succeeded' | 'Failed' | 'TimedOut',
  details: Record<string, unknown> = {},
) =>
  resource.kind === 'function'
    ? emitOn(run, frame, `LambdaFunction${stage}`, details)
    : emitOn(run, frame, `Task${stage}`, { ...namesOf(resource), ...details })

const callOf = async (run: Run, frame: Frame, state: TaskState, extra: Extra) => {
  const given = state.arguments ? payloadOf(await evaluate(run, frame, state.arguments, extra)) : frame.input
  if (isTooLarge(given)) {
    const cause = `The state/task '${state.name}' was given an input with a size exceeding the maximum number of bytes service limit.`
    throw new StateFailure({ error: 'States.DataLimitExceeded', cause })
  }
  if (state.resource.kind === 'function') {
    return { given, functionArn: state.resource.arn, payload: given, asynchronous: false }
  }
  const call = (given.value ?? JSON.parse(given.text)) as {
    FunctionName?: unknown
    Payload?: unknown
    Qualifier?: string
    InvocationType?: string
  } | null
  if (typeof call?.FunctionName !== 'string' || call.FunctionName === '') {
    throw languageFailure('States.Runtime', frame, `The field 'FunctionName' is required but was missing`)
  }
  return {
    given,
    functionArn: run.functionArn(call.FunctionName, call.Qualifier),
    payload: payloadOf(call.Payload === undefined ? {} : call.Payload),
    asynchronous: call.InvocationType === 'Event',
  }
}

/** Computes what the task is given and until when; the call itself is made once this is on disk. */
export const scheduleTask = async (run: Run, frame: Frame, state: TaskState) => {
  const { resource } = state
  const waitsForToken = resource.kind === 'invoke' && resource.waitsForToken
  const id = run.state.nextTask++
  const extra = waitsForToken ? { token: run.token(frame.id, id) } : {}
  const { given, functionArn, payload, asynchronous } = await callOf(run, frame, state, extra)
  const timeout = state.timeoutSeconds && (await evaluateInteger(run, frame, state.timeoutSeconds, 1))
  const heartbeat = state.heartbeatSeconds && (await evaluateInteger(run, frame, state.heartbeatSeconds, 1))
  frame.task = {
    id,
    functionArn,
    payload: payload.text,
    waitsForToken,
    asynchronous,
    timeoutAt: timeout && run.now + timeout * 1000,
    heartbeatSeconds: heartbeat,
    heartbeatAt: heartbeat && run.now + heartbeat * 1000,
  }
  emitTaskEvent(run, frame, resource, 'Scheduled', {
    ...(resource.kind === 'function'
      ? { resource: resource.arn, input: given.text }
      : { region: run.facts.arn.split(':')[3], parameters: given.text }),
    timeoutInSeconds: timeout,
    heartbeatInSeconds: heartbeat,
  })
  frame.phase = 'start'
  run.state.ready.push(frame.id)
}

export const startTask = (run: Run, frame: Frame, state: TaskState) => {
  const { id, functionArn, payload, asynchronous } = frame.task!
  emitTaskEvent(run, frame, state.resource, 'Started')
  frame.phase = 'invoking'
  run.invocations.push({
    frame: frame.id,
    task: id,
    functionArn,
    payload: payloadFrom(payload),
    asynchronous,
  })
}

/** What `lambda:invoke` answers, shaped as AWS shapes it. */
export const invokeResult = ({ asynchronous }: OpenTask, payload: unknown): unknown =>
  asynchronous
    ? { StatusCode: 202, Payload: '' }
    : { ExecutedVersion: '$LATEST', Payload: payload ?? null, StatusCode: 200 }

/** @throws StateFailure States.DataLimitExceeded */
export const limitResult = (state: TaskState, result: Payload) => {
  if (!isTooLarge(result)) return
  const named = state.resource.kind === 'function' ? state.resource.arn : 'lambda'
  const cause = `The state/task '${named}' returned a result with a size exceeding the maximum number of bytes service limit.`
  throw new StateFailure({ error: 'States.DataLimitExceeded', cause })
}
