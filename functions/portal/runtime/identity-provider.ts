import * as oidc from 'openid-client'
import { z } from 'zod'
import { Refusal } from '../../../workflows/kernel/errors'
import { personName } from '../../../workflows/kernel/written'
import type { Identity } from '../../runtime/api-call'

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
    found ??= oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), plain).catch((error) => {
      found = undefined
      throw error
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
        if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError)
          throw new Refusal('unauthenticated', error.error)
        if (error instanceof oidc.ClientError) throw new Refusal('unauthenticated', error.code ?? 'sign-in')
        throw error
      }
    },
  }
}
