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
