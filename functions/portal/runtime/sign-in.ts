import type { Hono } from 'hono'
import { Refusal } from '../../../workflows/kernel/errors'
import type { RegistryStore } from '../../adapters/registry-store'
import type { HeldForm } from '../../adapters/session'
import type { SessionStore } from '../../adapters/session-store'
import { ensureCitizen } from '../../office/ensure-citizen'
import { dropSessionToken, keepSessionToken } from './cookies'
import { deviceOf } from './device'
import { NotSignedIn } from './errors'
import { type IdentityProvider, newDeparture } from './identity-provider'
import { ownPath } from './own-path'
import type { PortalContext, PortalEnv } from './visit'

export interface SignInDesk {
  sessions: SessionStore
  registry: Pick<RegistryStore, 'findByIdentity' | 'change'>
  provider: IdentityProvider
}

/** To the identity provider and back, and out again. */
export const addSignIn = (app: Hono<PortalEnv>, desk: SignInDesk): void => {
  app.get('/sign-in', async (c) => depart(c, placeAfter(c.req.query('to')), desk))

  app.get('/sign-in/callback', async (c) => {
    const { token, session, at, who } = c.var.visit
    const { searchParams } = new URL(c.req.url)
    const departures = session?.departures ?? []
    const begun = departures.find(({ state }) => state === searchParams.get('state'))
    // Somebody who came back is shown this address again by the browser's own way back.
    if (!begun && who) return c.redirect('/', 303)
    if (!begun) throw new NotSignedIn('no sign-in of this browser', '/')
    const { returnTo, ...departure } = begun
    const { identity, name } = await desk.provider.arrive(`?${searchParams}`, departure).catch((error) => {
      throw error instanceof Refusal ? new NotSignedIn(error.message, returnTo) : error
    })
    const person = await ensureCitizen(identity, { name: name ?? identity.subject, at }, desk.registry)
    const others = departures.filter((one) => one !== begun)
    const device = deviceOf(c.req.header('user-agent'))
    const begins = { identity, person, device, held: session?.held, departures: others }
    const next = await desk.sessions.begin(at, begins, token)
    keepSessionToken(c, next)
    return c.redirect(returnTo, 303)
  })

  app.post('/sign-out', async (c) => {
    const { token } = c.var.visit
    if (token) await desk.sessions.end(token)
    dropSessionToken(c)
    return c.redirect('/', 303)
  })
}

/** Of one browser at once. */
const mostDepartures = 8

/** Where somebody wanted to go; signing in is no place to come back to. */
const placeAfter = (to: string | undefined): string => {
  const path = ownPath(to)
  return /^\/sign-(in|out)\b/.test(path) ? '/' : path
}

const depart = async (c: PortalContext, returnTo: string, desk: SignInDesk) => {
  const { at, token, session } = c.var.visit
  const departure = newDeparture()
  const departures = [...(session?.departures ?? []), { ...departure, returnTo }].slice(-mostDepartures)
  keepSessionToken(c, await desk.sessions.begin(at, { departures, held: session?.held }, token))
  return c.redirect((await desk.provider.depart(departure)).href, 303)
}

/** Keeps what was typed for when the same person has signed in again. */
export const holdForm = async (
  { at, token, session }: Pick<PortalContext['var']['visit'], 'at' | 'token' | 'session'>,
  held: HeldForm,
  sessions: SessionStore,
): Promise<string | undefined> => {
  if (!session || JSON.stringify(held).length > mostHeld) return undefined
  return sessions.begin(at, { held }, token)
}
/** Of an item of DynamoDB, which holds 400 KB. */
const mostHeld = 300_000
