import type { TaskResource, TaskState } from '../../definition/machine'
import { requiredParameters } from '../../tasks/required-parameters'
import { effectiveInput } from '../cut-payload'
import { emitOn } from '../emit-event'
import { evaluate } from '../evaluate-field'
import { evaluateInteger } from '../evaluate-number'
import type { Frame } from '../execution-state'
import { isTooLarge, type Payload, payloadFrom, payloadOf, readPayload } from '../payload'
import { note, type Run } from '../run'
import type { Extra } from '../scope'
import { languageFailure, StateFailure } from '../state-failure'

type Stage = 'Scheduled' | 'Started' | 'Submitted' | 'Succeeded' | 'Failed' | 'TimedOut'

export const resourceNames = ({ service, action, pattern }: TaskResource & { kind: 'service' }) => ({
  resourceType: service,
  resource: pattern ? `${action}.${pattern}` : action,
})

const prefixes = { function: 'LambdaFunction', activity: 'Activity' }

/** The events of a task bear other names when the state names a function or an activity itself. */
export const emitTaskEvent = (
  run: Run,
  frame: Frame,
  resource: TaskResource,
  stage: Stage,
  details: Record<string, unknown> = {},
) =>
  resource.kind === 'service'
    ? emitOn(run, frame, `Task${stage}`, { ...resourceNames(resource), ...details })
    : emitOn(run, frame, `${prefixes[resource.kind]}${stage}`, details)

/** Whether the task goes on after the call has been answered, until its job or its token's holder ends it. */
export const outlastsCall = (resource: TaskResource) =>
  resource.kind === 'activity' || (resource.kind === 'service' && resource.pattern !== '')

const checkParameters = (frame: Frame, resource: TaskResource, given: Payload) => {
  if (resource.kind !== 'service') return
  const values = readPayload(given) as Record<string, unknown> | null
  const missing = requiredParameters(resource.service, resource.action).find(
    (field) => values?.[field] === undefined,
  )
  if (missing === undefined) return
  throw languageFailure('States.Runtime', frame, `The field '${missing}' is required but was missing`)
}

const parametersOf = async (run: Run, frame: Frame, state: TaskState, extra: Extra) => {
  const given = state.arguments ? payloadOf(await evaluate(run, frame, state.arguments, extra)) : extra.data!
  note(run, state.paths ? 'afterParameters' : 'afterArguments', given)
  if (isTooLarge(given)) {
    const cause = `The state/task '${state.name}' was given an input with a size exceeding the maximum number of bytes service limit.`
    throw new StateFailure({ error: 'States.DataLimitExceeded', cause })
  }
  checkParameters(frame, state.resource, given)
  return given
}

const credentialsOf = async (run: Run, frame: Frame, state: TaskState, extra: Extra) => {
  if (!state.credentials) return undefined
  const { RoleArn } = (await evaluate(run, frame, state.credentials, extra)) as { RoleArn?: unknown }
  return { taskCredentials: { roleArn: RoleArn } }
}

/** Computes what the task is given and until when; the call itself is made once this is on disk. */
export const scheduleTask = async (run: Run, frame: Frame, state: TaskState) => {
  const { resource } = state
  const id = run.state.nextTask++
  const token = resource.kind === 'service' && outlastsCall(resource) ? run.token(frame.id, id) : undefined
  const extra: Extra = { token, data: effectiveInput(run, frame, { token }) }
  const given = await parametersOf(run, frame, state, extra)
  const credentials = await credentialsOf(run, frame, state, extra)
  const { timeoutSeconds, heartbeatSeconds } = state
  const timeout = timeoutSeconds && (await evaluateInteger(run, frame, timeoutSeconds, 1, extra))
  const heartbeat = heartbeatSeconds && (await evaluateInteger(run, frame, heartbeatSeconds, 1, extra))
  frame.task = {
    id,
    parameters: given.text,
    timeoutAt: timeout && run.now + timeout * 1000,
    heartbeatSeconds: heartbeat,
    heartbeatAt: heartbeat && run.now + heartbeat * 1000,
  }
  emitTaskEvent(run, frame, resource, 'Scheduled', {
    ...(resource.kind === 'service'
      ? { region: run.facts.arn.split(':')[3], parameters: given.text }
      : { resource: resource.arn, input: given.text }),
    timeoutInSeconds: timeout,
    heartbeatInSeconds: heartbeat,
    ...credentials,
  })
  if (resource.kind === 'activity') {
    frame.phase = 'token'
    run.invocations.push(invocationOf(run, frame, state))
    return
  }
  frame.phase = 'start'
  run.state.ready.push(frame.id)
}

const scopeOf = (run: Run, frame: Frame) => {
  const scope: { name: string; index: number }[] = []
  for (let at = frame; at.parent !== undefined; ) {
    const parent = run.state.frames.get(at.parent)!
    scope.unshift({ name: parent.state, index: at.index })
    at = parent
  }
  return scope
}

/** What is to be called for the task that a frame has open. */
export const invocationOf = (run: Run, frame: Frame, { resource }: TaskState) => ({
  frame: frame.id,
  task: frame.task!.id,
  state: frame.state,
  scope: scopeOf(run, frame),
  resource,
  retries: frame.retries,
  parameters: payloadFrom(frame.task!.parameters),
  token: outlastsCall(resource) ? run.token(frame.id, frame.task!.id) : undefined,
})

export const startTask = (run: Run, frame: Frame, state: TaskState) => {
  emitTaskEvent(run, frame, state.resource, 'Started')
  frame.phase = 'invoking'
  run.invocations.push(invocationOf(run, frame, state))
}

/** Why a result is too large to go on with; undefined when it is not. */
export const excessOf = ({ resource }: TaskState, result: Payload): string | undefined => {
  if (!isTooLarge(result)) return undefined
  const named = resource.kind === 'service' ? resource.service : resource.arn
  return `The state/task '${named}' returned a result with a size exceeding the maximum number of bytes service limit.`
}
