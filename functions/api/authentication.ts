import { type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { Refusal, Unavailable } from '../../workflows/kernel/errors'
import { askOutside } from '../adapters/ask-outside'
import { sha256 } from '../adapters/event-chain'
import { remoteKeys } from '../adapters/remote-keys'
import { isTokenFault } from '../adapters/token-fault'
import type { Identity } from '../runtime/identity'
import { remember } from '../runtime/remember'

/** Tells who sends an Authorization header, or refuses. */
export type Authenticate = (authorization: string | undefined) => Promise<Identity>

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() })

const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']

const Scoped = z.object({ scope: z.union([z.string(), z.array(z.string())]).optional() })

/** A token that its owner asked for to do something else with opens nothing here. RFC 9068, 2.2.3. */
const refuseOtherScope = (payload: unknown): void => {
  const { scope = [] } = Scoped.catch({}).parse(payload)
  const granted = typeof scope === 'string' ? scope.split(' ') : scope
  if (!granted.includes('api')) throw new Refusal('forbidden', 'the access token lacks the scope api')
}

/** The issuer's keys, where its own configuration says that they are. */
const issuerKeys = (issuer: string): JWTVerifyGetKey =>
  remoteKeys('identity-provider-unavailable', async () => {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
    const found = await askOutside('identity-provider-unavailable', address, Discovery)
    if (found?.issuer !== issuer)
      throw new Unavailable('identity-provider-unavailable', `${issuer} calls itself ${found?.issuer}`)
    return found.jwks_uri
  })

// Whoever works asks many times with one token. A key that its issuer withdraws is one for so much longer at most.
const trustedFor = 60_000
const mostTrusted = 1_000

/** Verifies access tokens of one issuer. Token lifetimes are in real time, whatever the request's instant. */
export const bearerTokens = (
  { issuer, audience }: { issuer: string; audience: string },
  keys: JWTVerifyGetKey = issuerKeys(issuer),
): Authenticate => {
  const trusted = new Map<string, { identity: Identity; until: number }>()
  const verified = async (token: string): Promise<Identity> => {
    const mark = sha256(token)
    const known = trusted.get(mark)
    if (known && Date.now() < known.until) return known.identity
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms,
      requiredClaims: ['sub', 'exp'],
    })
    refuseOtherScope(payload)
    const identity = { issuer, subject: payload.sub as string }
    const until = Math.min(Date.now() + trustedFor, Number(payload.exp) * 1_000)
    remember(trusted, mark, { identity, until }, mostTrusted)
    return identity
  }
  return async (authorization) => {
    const token = /^Bearer ([\w~+/.=-]+)$/i.exec(authorization ?? '')?.[1]
    if (!token) throw new Refusal('unauthenticated', 'no bearer token')
    try {
      return await verified(token)
    } catch (error) {
      if (!isTokenFault(error)) throw error
      throw new Refusal('unauthenticated', error.message)
    }
  }
}
