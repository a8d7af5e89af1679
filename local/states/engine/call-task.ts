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
  return kind.run({
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
  })
}
