const names = [
  'TimeoutError',
  'ThrottlingException',
  'Throttling',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'ProvisionedThroughputExceededException',
  'SlowDown',
]
const networkCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']

/** What the AWS SDK, Node.js and middy leave on an error. */
interface Marks {
  name?: string
  code?: string
  cause?: unknown
  $retryable?: object
  $metadata?: { httpStatusCode?: number }
}

/**
 * Whether an error is of slowness alone: a service that throttles, fails or does not answer after the SDK's own tries,
 * or our own time that ran out. The same call may work a moment later, so it is no fault of anything stored.
 */
export const isPassing = (error: unknown, depth = 0): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { name = '', code = '', cause, $retryable, $metadata } = error as Marks
  const status = $metadata?.httpStatusCode ?? 0
  return (
    names.includes(name) ||
    networkCodes.includes(code) ||
    $retryable !== undefined ||
    status === 429 ||
    status >= 500 ||
    (depth < 5 && isPassing(cause, depth + 1))
  )
}
