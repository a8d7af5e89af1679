/** How a function failed, as Lambda tells it. */
export interface FunctionError {
  errorType: string
  errorMessage: string
  trace?: string[]
}

/** A function's answer: exactly one of the two. */
export interface Outcome {
  payload?: unknown
  error?: FunctionError
}

/** Invokes a function by name or ARN, with or without a version; never rejects. */
export type Invoke = (functionName: string, event: unknown) => Promise<Outcome>
