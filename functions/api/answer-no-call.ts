import { Refusal } from '../../workflows/kernel/errors'
import { type ApiEvent, type GatewayResponse, gatewayResponse } from '../runtime/api-call'
import { problemResponse } from '../runtime/problem-response'
import { openApiCalls } from './openapi-calls'

const addresses = openApiCalls.map(({ path, method }) => ({
  form: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  methods: method === 'get' ? ['GET', 'HEAD'] : ['POST'],
}))

const methodsAt = (path: string): string[] => {
  const methods = addresses.filter(({ form }) => form.test(path)).flatMap((one) => one.methods)
  return methods.length ? [...methods, 'OPTIONS'] : []
}

/** An address of the API with a method that no call has: what it takes, or that nothing is there. */
export const answerNoCall = (event: ApiEvent): GatewayResponse => {
  const { method, path } = event.requestContext.http
  const allowed = methodsAt(path)
  if (allowed.length === 0) return problemResponse(new Refusal('not-found', 'no address of ours'), event)
  const headers = { allow: allowed.join(', ') }
  if (method === 'OPTIONS') return gatewayResponse({ status: 204, headers })
  const errors = [{ pointer: '/method', message: `allowed: ${headers.allow}` }]
  return problemResponse(new Refusal('method-not-allowed', 'no call has this method', errors), event, headers)
}
