import type { MiddlewareObj } from '@middy/core'
import type { Context } from 'aws-lambda'
import { Conflict, MotcuaError, Refusal } from '../../workflows/kernel/errors'
import { instant } from '../../workflows/kernel/instant'
import type { Person } from '../../workflows/kernel/person'
import { KeyTaken } from '../adapters/errors'
import type { ResponseStore } from '../adapters/response-store'
import { ApiEvent, type GatewayResponse, gatewayResponse, type Identity } from './api-call'
import type { Authenticate } from './authentication'
import { type Idempotency, idempotencyOf } from './idempotency'
import { logger } from './logger'
import { languageOf, problemOf } from './problem'
import type { WhoCalls } from './who-calls'

/** Whom a call is open to. Without it, anybody. */
export interface Access {
  authenticate: Authenticate
  whoCalls: WhoCalls
  responses: ResponseStore
}

/** The event, and what the layers found out about it. */
export type Incoming = ApiEvent & {
  caller?: { person: Person; identity: Identity }
  json?: unknown
  idempotency?: Idempotency
}
export type Layer = MiddlewareObj<Incoming, GatewayResponse, Error, Context>

/** The largest body of a call; files go to the object store, never through here. */
export const mostBodyBytes = 256 * 1024

/** Whatever was thrown becomes a problem document; what is ours is logged and not told. */
export const problems: Layer = {
  before: (request) => {
    request.event = ApiEvent.parse(request.event)
  },
  onError: (request) => {
    if (request.response) return
    const { requestContext, headers } = request.event
    const requestId = requestContext?.requestId ?? 'unknown'
    const problem = problemOf(request.error, languageOf(headers?.['accept-language']), requestId)
    if (problem.status >= 500) logger.error('a call failed', { requestId, error: request.error as Error })
    request.response = gatewayResponse({
      status: problem.status,
      body: problem,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        'content-language': languageOf(headers?.['accept-language']),
        'x-request-id': requestId,
        ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
      },
    })
  },
  after: ({ event, response }) => {
    if (response) response.headers['x-request-id'] = event.requestContext.requestId
  },
}

export const authenticated = ({ authenticate, whoCalls }: Access): Layer => ({
  before: async ({ event }) => {
    const identity = await authenticate(event.headers.authorization)
    const person = await whoCalls(identity, instant(event.requestContext.timeEpoch))
    event.caller = { person, identity }
  },
})

/** Whoever sends a token is known; whoever sends none is anybody. */
export const recognised = (access: Access): Layer => {
  const { before } = authenticated(access)
  return { before: (request) => (request.event.headers.authorization ? before?.(request) : undefined) }
}

export const jsonBody: Layer = {
  before: ({ event }) => {
    const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
    if (bytes.length > mostBodyBytes)
      throw new Refusal('body-too-large', `${bytes.length} bytes, at most ${mostBodyBytes}`)
    try {
      event.json = JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(bytes))
    } catch {
      throw new Refusal('malformed-body', 'not JSON in UTF-8')
    }
  },
}

export const idempotent = ({ responses }: Access, required: boolean): Layer => ({
  before: async ({ event }) => {
    const at = instant(event.requestContext.timeEpoch)
    const by = { person: event.caller?.person.id ?? '', at, required }
    event.idempotency = idempotencyOf(event, by, responses)
  },
  // The answer is kept in the command's own transaction, so a repeated call can't write: it finds the key taken, or
  // its work already done, and answers what the first one wrote. Nothing is read for the calls that come once.
  onError: async (request) => {
    const keyTaken = request.error instanceof KeyTaken
    if (!keyTaken && !(request.error instanceof Conflict || request.error instanceof Refusal)) return
    try {
      const replayed = await request.event.idempotency?.replay()
      if (replayed) request.response = replayed
      else if (keyTaken) request.error = new Conflict('concurrent-change', 'the same key is at work')
    } catch (error) {
      if (!(error instanceof MotcuaError)) throw error
      request.error = error
    }
  },
})
