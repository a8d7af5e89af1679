import { StatesError } from '@motcua/states/errors'
import type { Call, States } from '@motcua/states/open-states'
import { AwsError } from '@motcua/states/server/aws-error'
import { jsonObject } from '@motcua/states/server/read-body'
import { sendJson } from '@motcua/states/server/send-json'
import type { InvokeLambda } from '@motcua/states/tasks/invoke-function'
import { refuseUnlessMay } from '../aws/access-denied'
import type { Service } from '../aws/endpoint'
import type { May } from '../iam/permission'
import type { Principal } from '../iam/principals'
import type { Invoke } from '../lambda/invocation'

/** Step Functions for the functions: the embedded engine behind the roles of the template. */
export const serveStates =
  (states: States): Service =>
  async ({ request, response, principal, body }) => {
    try {
      const input = jsonObject(await body())
      sendJson(response, 200, await states.handle(String(request.headers['x-amz-target']), input, principal))
    } catch (error) {
      throw error instanceof StatesError ? new AwsError(error.code, error.message) : error
    }
  }

/** Calls without a caller are the runtime's own. */
export const authorizeCall = ({ action, resource, caller }: Call): void => {
  const principal = caller as Principal | undefined
  if (principal) refuseUnlessMay(principal, action, resource)
}

// Lambda's own name for it, which a machine can catch.
class AccessDeniedException extends Error {
  override name = 'AccessDeniedException'
}

/** Lets machines call functions that one of their roles may call. */
export const invokeForMachines =
  (roles: () => May[], invoke: Invoke): InvokeLambda =>
  async (functionArn, payload) => {
    if (!roles().some((may) => may('lambda:InvokeFunction', functionArn))) {
      throw new AccessDeniedException(
        `no state machine's role allows lambda:InvokeFunction on ${functionArn}`,
      )
    }
    const { payload: result, error } = await invoke(functionArn, payload)
    if (!error) return { payload: result }
    return { payload: error, functionError: 'Unhandled' }
  }
