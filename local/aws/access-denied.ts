import { AwsError } from '@motcua/states/server/aws-error'

/** The words that AWS uses, which name the action and the resource that are missing from the role. */
export const accessDenied = (who: string, action: string, resource: string, status = 400) =>
  new AwsError(
    'AccessDeniedException',
    `${who} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy of its role in the template allows it`,
    status,
  )
