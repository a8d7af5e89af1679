import type { Answer } from '../interpret/signal'

/** What a Lambda service answers to an invocation. */
export interface InvocationAnswer {
  /** The function's result, or what describes its failure: `{errorType, errorMessage, trace}`. */
  payload?: unknown
  /** Set when the function itself failed. */
  functionError?: string
}

export type InvokeLambda = (functionArn: string, payload: unknown) => Promise<InvocationAnswer>

const functionFailure = (payload: unknown): Answer => {
  const { errorType } = (payload ?? {}) as { errorType?: unknown }
  const text = JSON.stringify(payload ?? null)
  if (typeof errorType === 'string' && errorType !== '') return { error: errorType, cause: text }
  const cause = `The cause could not be determined because Lambda did not return an error type. Returned payload: ${text}`
  return { error: 'Lambda.Unknown', cause }
}

// What Lambda's own API calls its refusals. Anything else that goes wrong happened on the way there.
const serviceError = /^(\w+)Exception$/

const callFailure = (failure: unknown): Answer => {
  const { name, message } = failure instanceof Error ? failure : new Error(String(failure))
  const error = serviceError.test(name) ? `Lambda.${name}` : 'Lambda.SdkClientException'
  return { error, cause: message }
}

/** Calls a function; every way in which it can go wrong has the name that AWS gives it. */
export const invokeFunction = async (
  invoke: InvokeLambda,
  arn: string,
  payload: unknown,
): Promise<Answer> => {
  try {
    const answer = await invoke(arn, payload)
    return answer.functionError ? functionFailure(answer.payload) : { payload: answer.payload }
  } catch (failure) {
    return callFailure(failure)
  }
}
