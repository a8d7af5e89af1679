import { readPayload } from '../interpret/payload'
import type { Invocation } from '../interpret/run'
import type { Answer } from '../interpret/signal'
import type { FindTaskKind, TaskCall } from '../tasks/task-kind'

const actionOf = ({ resource }: Invocation) =>
  resource.kind === 'service' ? `${resource.service}:${resource.action}` : 'function'

/** Calls what a Task state names. */
export const callTask = async (
  find: FindTaskKind,
  execution: string,
  invocation: Invocation,
  end: TaskCall['end'],
): Promise<Answer> => {
  const { state, scope, resource, retries, parameters, token } = invocation
  const action = actionOf(invocation)
  const kind = find(action)
  if (!kind) return { error: 'States.Runtime', cause: `Nothing here does ${action}` }
  const call: TaskCall = {
    execution,
    state,
    scope,
    action,
    pattern: resource.kind === 'service' ? resource.pattern : '',
    functionArn: resource.kind === 'function' ? resource.arn : undefined,
    parameters: readPayload(parameters),
    retries,
    token,
    end,
  }
  try {
    return await kind.run(call)
  } catch (fault) {
    // Parameters may be anything that a state computes: a kind that stumbles over them must not take the service down.
    const cause = `The task ${state} could not be called: ${fault instanceof Error ? fault.message : fault}`
    return { error: 'States.Runtime', cause }
  }
}
