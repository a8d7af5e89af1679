import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import { z } from 'zod'
import { Refusal } from '../../workflows/kernel/errors'
import { instant } from '../../workflows/kernel/instant'
import {
  type ApiCall,
  ApiEvent,
  type ApiResponse,
  type GatewayResponse,
  gatewayResponse,
  type OpenCall,
  type PersonCall,
} from './api-call'
import {
  type Access,
  authenticated,
  type Incoming,
  idempotent,
  jsonBody,
  type Layer,
  noBody,
  problems,
  recognised,
} from './api-layers'
import { parsed } from './field-errors'
import { inTime } from './in-time'
import { languageOf } from './problem'
import { problemResponse } from './problem-response'

/** What a call takes, by part. A part without a schema is not read. */
export interface Input<B extends z.ZodType, Q extends z.ZodType, P extends z.ZodType> {
  body?: B
  query?: Q
  path?: P
}
type Handler = (event: unknown, context: Context) => Promise<GatewayResponse>
type Answer = Promise<ApiResponse> | ApiResponse

/** A call that anybody may make. With `access`, whoever sends a token is known. */
export const publicApi = <
  B extends z.ZodType = z.ZodUnknown,
  Q extends z.ZodType = z.ZodUnknown,
  P extends z.ZodType = z.ZodUnknown,
>(
  input: Input<B, Q, P>,
  core: (call: OpenCall<z.output<B>, z.output<Q>, z.output<P>>) => Answer,
  access?: Access,
): Handler =>
  withLayers([problems, ...(access ? [recognised(access)] : []), input.body ? jsonBody : noBody], input, core)

/** A call by a person of the registry. A POST needs an Idempotency-Key, unless it is `keyed: false`. */
export const personApi = <
  B extends z.ZodType = z.ZodUnknown,
  Q extends z.ZodType = z.ZodUnknown,
  P extends z.ZodType = z.ZodUnknown,
>(
  access: Access,
  { keyed = true, ...input }: Input<B, Q, P> & { keyed?: boolean },
  core: (call: PersonCall<z.output<B>, z.output<Q>, z.output<P>>) => Answer,
): Handler =>
  withLayers(
    [problems, authenticated(access), input.body ? jsonBody : noBody, idempotent(access, keyed)],
    input,
    core as (call: ApiCall<z.output<B>, z.output<Q>, z.output<P>>) => Answer,
  )

/** Nothing lies where no address can lead. */
const found = <P extends z.ZodType>(path: P, parts: unknown): z.output<P> => {
  const result = path.safeParse(parts)
  if (!result.success) throw new Refusal('not-found', 'no address of ours')
  return result.data
}

const withLayers = <B extends z.ZodType, Q extends z.ZodType, P extends z.ZodType>(
  layers: Layer[],
  input: Input<B, Q, P>,
  core: (call: ApiCall<z.output<B>, z.output<Q>, z.output<P>>) => Answer,
): Handler => {
  const handle = async (event: Incoming): Promise<GatewayResponse> => {
    const call = {
      path: found(input.path ?? z.unknown(), event.pathParameters ?? {}),
      query: parsed(input.query ?? z.unknown(), event.queryStringParameters ?? {}),
      body: parsed(input.body ?? z.unknown(), event.json),
      at: instant(event.requestContext.timeEpoch),
      language: languageOf(event.headers['accept-language']),
      keep: event.idempotency?.keep ?? (() => []),
      claim: event.idempotency?.claim,
      ...event.caller,
    }
    return gatewayResponse(await core(call as ApiCall<z.output<B>, z.output<Q>, z.output<P>>))
  }
  // middy's own time limit leaves the layers out.
  const run = middy(handle, { timeoutEarlyInMillis: 0 }).use(layers) as unknown as Handler
  return (event, context) =>
    inTime(context, run(event, context)).catch((error) =>
      problemResponse(error, ApiEvent.safeParse(event).data ?? {}),
    )
}
