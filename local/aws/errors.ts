/** An answer that refuses; `code` as the service names it. Each protocol writes it in its own form. */
export class AwsError extends Error {
  override name = 'AwsError'
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message)
  }
}

/** The words that AWS uses, which name the action and the resource that are missing from the role. */
export const accessDenied = (who: string, action: string, resource: string, status = 400) =>
  new AwsError(
    'AccessDeniedException',
    `${who} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy of its role in the template allows it`,
    status,
  )
