import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { Refusal } from '../../workflows/kernel/errors'
import { isTokenFault } from '../adapters/token-fault'
import type { Identity } from './api-call'

/** Tells who sends an Authorization header, or refuses. */
export type Authenticate = (authorization: string | undefined) => Promise<Identity>

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() })

const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']

const discoveredKeys = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  })
  if (!response.ok) throw new Error(`the issuer's configuration answers ${response.status}`)
  const found = Discovery.parse(await response.json())
  if (found.issuer !== issuer) throw new Error(`the issuer calls itself ${found.issuer}, not ${issuer}`)
  return createRemoteJWKSet(new URL(found.jwks_uri))
}

/** Verifies access tokens of one issuer. Token lifetimes are in real time, whatever the request's instant. */
export const bearerTokens = (
  { issuer, audience }: { issuer: string; audience: string },
  findKeys: (issuer: string) => Promise<JWTVerifyGetKey> = discoveredKeys,
): Authenticate => {
  let keys: Promise<JWTVerifyGetKey> | undefined
  const keySet = () => {
    keys ??= findKeys(issuer).catch((error) => {
      keys = undefined
      throw error
    })
    return keys
  }
  return async (authorization) => {
    const token = /^Bearer ([\w~+/.=-]+)$/i.exec(authorization ?? '')?.[1]
    if (!token) throw new Refusal('unauthenticated', 'no bearer token')
    const keysNow = await keySet()
    try {
      const { payload } = await jwtVerify(token, keysNow, {
        issuer,
        audience,
        algorithms,
        requiredClaims: ['sub', 'exp'],
      })
      return { issuer, subject: payload.sub as string }
    } catch (error) {
      if (!isTokenFault(error)) throw error
      throw new Refusal('unauthenticated', error.message)
    }
  }
}
