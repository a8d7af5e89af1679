import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import { z } from 'zod'
import { Inconsistent, Refusal } from '../../workflows/kernel/errors'
import { instant } from '../../workflows/kernel/instant'
import type { Asking, Caller } from '../office/asking'
import type { Braking } from '../runtime/braking'
import { parsed } from '../runtime/field-errors'
import { inTime } from '../runtime/in-time'
import { languageOf } from '../runtime/problem'
import {
  type ApiCall,
  ApiEvent,
  type ApiResponse,
  type GatewayResponse,
  gatewayResponse,
  type Sent,
} from './api-call'
import {
  type Access,
  authenticated,
  braked,
  type Incoming,
  idempotent,
  jsonBody,
  type Layer,
  noBody,
  problems,
  recognised,
} from './api-layers'
import type { Contract, Named, Takes } from './contracts/contract'
import { problemResponse } from './problem-response'

export type Handler = (event: unknown, context: Context) => Promise<GatewayResponse>
export type Core<Call = ApiCall> = (call: Call) => Promise<ApiResponse> | ApiResponse

/** A call as its contract says. `Answer`: what is kept of a command. */
export type CallOf<C extends Contract, Answer = ApiResponse> = SentIn<C> &
  (C['who'] extends 'person' ? Caller<Answer> : Asking<Answer>)
type SentIn<C extends Contract> =
  C extends Contract<infer _W, infer T> ? Sent<BodyOf<T>, Part<T['query']>, Part<T['path']>> : never
type Part<S> = S extends z.ZodType ? z.output<S> : unknown
type BodyOf<T extends Takes> = T['body'] extends Named ? z.output<T['body'][keyof T['body']]> : unknown

/** One call: its layers, and what it takes, go by its contract. */
export const apiCall = (
  { who, takes, keyed, brake }: Contract,
  core: Core,
  { access, braking }: { access?: Access; braking?: Braking } = {},
): Handler => {
  const body = takes.body ? jsonBody : noBody
  if (brake && !braking) throw new Inconsistent('a call is braked, and has nothing to brake it with')
  const slowed = brake && braking ? [braked(brake, braking)] : []
  if (who === 'anyone') return withLayers([problems, ...slowed, body], takes, core)
  if (!access) throw new Inconsistent('a call knows its callers, and has nothing to know them by')
  if (who === 'recognised') return withLayers([problems, recognised(access), ...slowed, body], takes, core)
  return withLayers(
    [problems, authenticated(access), ...slowed, body, idempotent(access, keyed)],
    takes,
    core,
  )
}

/** Nothing lies where no address can lead. */
const found = <P extends z.ZodType>(path: P, parts: unknown): z.output<P> => {
  const result = path.safeParse(parts)
  if (!result.success) throw new Refusal('not-found', 'no address of ours')
  return result.data
}

const withLayers = (layers: Layer[], { path, query, body }: Takes, core: Core): Handler => {
  const [takenBody] = Object.values(body ?? {})
  const handle = async (event: Incoming): Promise<GatewayResponse> => {
    const call = {
      path: found(path ?? z.unknown(), event.pathParameters ?? {}),
      query: parsed(query ?? z.unknown(), event.queryStringParameters ?? {}),
      body: parsed(takenBody ?? z.unknown(), event.json),
      at: instant(event.requestContext.timeEpoch),
      language: languageOf(event.headers['accept-language']),
      alsoWrite: event.idempotency?.alsoWrite,
      claim: event.idempotency?.claim,
      ...event.caller,
    }
    return gatewayResponse(await core(call))
  }
  // middy's own time limit leaves the layers out.
  const run = middy(handle, { timeoutEarlyInMillis: 0 }).use(layers) as unknown as Handler
  return (event, context) =>
    inTime(context, run(event, context)).catch((error) =>
      problemResponse(error, ApiEvent.safeParse(event).data ?? {}),
    )
}
