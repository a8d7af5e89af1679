import type { MiddlewareObj } from '@middy/core'
import type { Context } from 'aws-lambda'
import { Conflict, MotcuaError, Refusal } from '../../workflows/kernel/errors'
import { instant } from '../../workflows/kernel/instant'
import type { Person } from '../../workflows/kernel/person'
import { KeyTaken } from '../adapters/errors'
import type { ResponseStore } from '../adapters/response-store'
import type { BrakeName } from '../runtime/brakes'
import type { Braking } from '../runtime/braking'
import type { Identity } from '../runtime/identity'
import type { WhoCalls } from '../runtime/who-calls'
import { ApiEvent, type GatewayResponse } from './api-call'
import type { Authenticate } from './authentication'
import { type Idempotency, idempotencyOf } from './idempotency'
import { readJson } from './json-body'
import { problemResponse } from './problem-response'

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

/** Whatever was thrown becomes a problem document. */
export const problems: Layer = {
  before: (request) => {
    request.event = ApiEvent.parse(request.event)
  },
  onError: (request) => {
    request.response ??= problemResponse(request.error, request.event)
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

/** By address, or by person: of whoever is known it is asked how often he calls, whatever he reads. */
export const braked = (name: BrakeName, { brake, addressOf }: Braking): Layer => ({
  before: async ({ event: { caller, headers, requestContext } }) => {
    const person = caller?.person.id
    const { sourceIp } = requestContext.http
    await brake(name, {
      address: addressOf({ sourceIp, header: (of) => headers[of] }),
      person,
    })
  },
})

export const jsonBody: Layer = {
  before: ({ event }) => {
    event.json = readJson(event)
  },
}
/** A call that takes nothing: what comes all the same has to be what could be read. */
export const noBody: Layer = {
  before: ({ event }) => {
    if (event.requestContext.http.method === 'POST' && event.body) readJson(event)
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
      else if (keyTaken) request.error = new Conflict('still-at-work', 'the same key is at work')
    } catch (error) {
      if (!(error instanceof MotcuaError)) throw error
      request.error = error
    }
  },
})
