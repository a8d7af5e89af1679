import * as oidc from 'openid-client'
import { z } from 'zod'
import { MotcuaError, Refusal, type Unavailable } from '../../../workflows/kernel/errors'
import { personName } from '../../../workflows/kernel/written'
import { mostWait, unavailable } from '../../adapters/ask-outside'
import type { Identity } from '../../runtime/identity'

/** What has to be the same when the browser comes back. */
export interface Departure {
  state: string
  nonce: string
  verifier: string
}
export interface Arrival {
  identity: Identity
  name?: string
}
/** OpenID Connect code flow with PKCE, as a public client. */
export interface IdentityProvider {
  issuer: string
  depart(departure: Departure): Promise<URL>
  /** Who came back, from the address that the provider sent him to; refused when it is not the answer asked for. */
  arrive(search: string, departure: Departure): Promise<Arrival>
}

// A name that can't be read is none: nobody is kept out for it.
const Claims = z.object({ sub: z.string(), name: personName().optional().catch(undefined) })

// RFC 6749, 4.1.2.1, and what openid-client says of an answer that is none.
const away = [
  'server_error',
  'temporarily_unavailable',
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]

/** Whether who came back is to blame, or the provider that could not say who it is. */
const arrivalFault = (error: unknown, issuer: string): Refusal | Unavailable => {
  const { error: said, code } = error as { error?: string; code?: string }
  const isAnswer =
    error instanceof oidc.AuthorizationResponseError ||
    error instanceof oidc.ResponseBodyError ||
    error instanceof oidc.ClientError
  // Without any word of its own: the connection broke.
  const isSilence = said === undefined && code === undefined
  if (!isAnswer || isSilence || [said, code].some((one) => one && away.includes(one)))
    return unavailable('identity-provider-unavailable', issuer, error)
  return new Refusal('unauthenticated', said ?? code ?? 'sign-in')
}

export const newDeparture = (): Departure => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
})

export const identityProvider = (
  issuer: string,
  { clientId, publicUrl }: { clientId: string; publicUrl: string },
): IdentityProvider => {
  const callback = new URL('/sign-in/callback', publicUrl)
  const plain = new URL(issuer).protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {}
  let found: Promise<oidc.Configuration> | undefined
  const configuration = () => {
    const options = { ...plain, timeout: mostWait / 1_000 }
    found ??= oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), options).catch((error) => {
      found = undefined
      throw unavailable('identity-provider-unavailable', issuer, error)
    })
    return found
  }
  return {
    issuer,
    async depart({ state, nonce, verifier }) {
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback.href,
        scope: 'openid profile',
        // Machines at a counter are shared: nobody goes on as whoever was there before.
        prompt: 'login',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
    },
    async arrive(search, { state, nonce, verifier }) {
      const here = new URL(search, callback)
      try {
        const tokens = await oidc.authorizationCodeGrant(await configuration(), here, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
        })
        const { sub, name } = Claims.parse(tokens.claims())
        return { identity: { issuer, subject: sub }, name }
      } catch (error) {
        throw error instanceof MotcuaError ? error : arrivalFault(error, issuer)
      }
    },
  }
}
