import { logger, tellOperators } from '../runtime/logger'
import { headersFor, isForOperators, languageOf, problemOf } from '../runtime/problem'
import { type ApiEvent, type GatewayResponse, gatewayResponse } from './api-call'

/** Whatever was thrown as a problem document; what is ours is logged and not told. */
export const problemResponse = (
  error: unknown,
  { requestContext, headers }: Partial<ApiEvent>,
  more: Record<string, string> = {},
): GatewayResponse => {
  const requestId = requestContext?.requestId ?? 'unknown'
  const language = languageOf(headers?.['accept-language'])
  const problem = problemOf(error, language, requestId)
  if (isForOperators(error)) tellOperators('a call failed', { requestId, code: problem.code }, error)
  else if (problem.status >= 500)
    logger.error('a call failed', { requestId, code: problem.code, error: error as Error })
  return gatewayResponse({
    status: problem.status,
    body: problem,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'x-request-id': requestId,
      ...headersFor(problem, error),
      ...more,
    },
  })
}
