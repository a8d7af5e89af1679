import { z } from 'zod'
import type { Braking } from '../runtime/braking'
import { inCall } from '../runtime/logger'
import { answerNoCall } from './answer-no-call'
import { answering, type UseCase } from './answering'
import { ApiEvent } from './api-call'
import type { Access } from './api-layers'
import { apiCall, type Handler } from './api-stack'
import { type CallName, contracts } from './contracts/contracts'
import type { Group } from './contracts/group'

type Contracts = typeof contracts
type CallsIn<G extends Group> = {
  [N in CallName]: Contracts[N]['group'] extends G ? N : never
}[CallName]

/** What stands behind each call of a group: no call is forgotten, and none is another group's. */
export type UseCases<G extends Group> = { [N in CallsIn<G>]: UseCase<Contracts[N]> }

/** Where all calls are for anyone, nobody is known. */
type Knowing<G extends Group> = Contracts[CallsIn<G>]['who'] extends 'anyone' ? object : { access: Access }

/** The gateway has found the address; its pattern is in the key. */
const Routed = z.object({
  routeKey: z.string(),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
})

/** One function behind several calls. What is asked at their addresses by another method is answered here too. */
export const apiGroup = <G extends Group>(
  useCases: UseCases<G>,
  by: Knowing<G> & { braking?: Braking },
): Handler => {
  const calls = new Map(
    (Object.entries(useCases) as [CallName, UseCase][]).map(([name, useCase]) => {
      const contract = contracts[name]
      return [
        `${contract.method} ${contract.path}`,
        { name, run: apiCall(contract, answering(contract, useCase), by) },
      ]
    }),
  )
  return async (event, context) => {
    const { routeKey, requestContext } = Routed.parse(event)
    const [, path = ''] = routeKey.split(' ')
    const { method } = requestContext.http
    // What may be read may be asked about (RFC 9110, 9.3.2).
    const call = calls.get(`${method === 'HEAD' ? 'GET' : method} ${path}`)
    if (!call) return answerNoCall(ApiEvent.parse(event), path)
    return inCall(call.name, () => call.run(event, context))
  }
}
