import { Refusal } from '../../workflows/kernel/errors'
import { type ApiEvent, type GatewayResponse, gatewayResponse } from './api-call'
import { contracts } from './contracts/contracts'
import { problemResponse } from './problem-response'

const methodsAt = (path: string): string[] => {
  const methods = Object.values(contracts)
    .filter((contract) => contract.path === path)
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  return methods.length ? [...methods, 'OPTIONS'] : []
}

/** `path`: an address as contracts write it, with a method that no call has: what it takes, or that nothing is there. */
export const answerNoCall = (event: ApiEvent, path: string): GatewayResponse => {
  const allowed = methodsAt(path)
  if (allowed.length === 0) return problemResponse(new Refusal('not-found', 'no address of ours'), event)
  const headers = { allow: allowed.join(', ') }
  if (event.requestContext.http.method === 'OPTIONS') return gatewayResponse({ status: 204, headers })
  const errors = [{ pointer: '/method', message: `allowed: ${headers.allow}` }]
  return problemResponse(new Refusal('method-not-allowed', 'no call has this method', errors), event, headers)
}
