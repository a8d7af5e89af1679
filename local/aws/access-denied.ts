import { AwsError } from '@motcua/states/server/aws-error'
import type { Principal } from '../iam/principals'

/** The words that AWS uses, which name the action and the resource that are missing from the role. */
export const accessDenied = (who: string, action: string, resource: string, status = 400) =>
  new AwsError(
    'AccessDeniedException',
    `${who} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy of its role in the template allows it`,
    status,
  )

/** @throws AwsError when the caller's role does not allow the action on the resource. */
export const refuseUnlessMay = (
  { name, may }: Principal,
  action: string,
  resource: string,
  status?: number,
): void => {
  if (!may(action, resource)) throw accessDenied(name, action, resource, status)
}
