import { createHash } from 'node:crypto'
import { Refusal } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import { type ResponseStore, responseKept } from '../adapters/response-store'
import type { Write } from '../adapters/table'
import { type ApiEvent, type ApiResponse, bodyText, type GatewayResponse, gatewayResponse } from './api-call'

/** The header's part of one call: what to write beside the command, and what was answered before. */
export interface Idempotency {
  alsoWrite(response: ApiResponse): Write[]
  /** Takes the key for this request; KeyTaken when another one has it. */
  claim(): Promise<void>
  replay(): Promise<GatewayResponse | undefined>
}

const none: Idempotency = { alsoWrite: () => [], claim: async () => {}, replay: async () => undefined }

/**
 * A key means the same request by the same person, for 24 hours; with another request it is refused. `required`:
 * a POST without a key is refused too.
 */
export const idempotencyOf = (
  event: ApiEvent,
  { person, at, required }: { person: string; at: Instant; required: boolean },
  responses: ResponseStore,
): Idempotency => {
  const key = event.headers['idempotency-key']
  const { method, path } = event.requestContext.http
  if (method !== 'POST') return none
  if (key === undefined) {
    if (required) throw new Refusal('idempotency-key-missing', 'a POST without an Idempotency-Key')
    return none
  }
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Refusal('invalid-input', 'an Idempotency-Key has 1 to 255 visible ASCII characters', [
      { pointer: '/headers/idempotency-key', message: 'wrong-format' },
    ])
  const fingerprint = createHash('sha256')
    .update(`${method} ${path}\n${event.body ?? ''}`)
    .digest('hex')
  let claim: string | undefined
  return {
    alsoWrite(response) {
      const kept = { fingerprint, status: response.status, body: bodyText(response) }
      return [responseKept(person, key, at, kept, claim)]
    },
    async claim() {
      claim = await responses.claim(person, key, at, fingerprint)
    },
    async replay() {
      const kept = await responses.settled(person, key, at)
      if (!kept) return undefined
      if (kept.fingerprint !== fingerprint)
        throw new Refusal('idempotency-key-reused', 'the key was used with another request')
      if ('claim' in kept) return undefined
      const headers = { 'idempotency-replayed': 'true' }
      return gatewayResponse({ status: kept.status, body: JSON.parse(kept.body), headers })
    },
  }
}
