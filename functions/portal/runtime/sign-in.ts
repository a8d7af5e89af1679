import type { Hono } from 'hono'
import type { RegistryStore } from '../../adapters/registry-store'
import type { HeldForm, SessionStore } from '../../adapters/session-store'
import { dropSessionToken, keepSessionToken } from './cookies'
import { type IdentityProvider, newDeparture } from './identity-provider'
import { knownCitizen } from './known-citizen'
import type { PortalContext, PortalEnv } from './visit'

export interface SignInDesk {
  sessions: SessionStore
  registry: Pick<RegistryStore, 'findByIdentity' | 'change'>
  provider: IdentityProvider
}

/** Only a path of ours: an address from outside would lead people away. */
const ownPath = (to: string | undefined): string => {
  const here = 'https://here.invalid'
  if (!to || !URL.canParse(to, here)) return '/'
  const url = new URL(to, here)
  return url.origin === here ? `${url.pathname}${url.search}` : '/'
}

/** To the identity provider and back, and out again. */
export const addSignIn = (app: Hono<PortalEnv>, desk: SignInDesk): void => {
  app.get('/sign-in', async (c) => depart(c, ownPath(c.req.query('to')), desk))

  app.get('/sign-in/callback', async (c) => {
    const { token, session, at } = c.var.visit
    if (!session?.pending) return c.redirect('/', 303)
    const { returnTo, ...departure } = session.pending
    const { identity, name } = await desk.provider.arrive(`?${new URL(c.req.url).searchParams}`, departure)
    await knownCitizen(identity, { name: name ?? identity.subject, at }, desk.registry)
    const { held } = session
    const next = await desk.sessions.begin(at, { identity, held }, token)
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

const depart = async (c: PortalContext, returnTo: string, desk: SignInDesk) => {
  const { at, token, session } = c.var.visit
  const departure = newDeparture()
  const begun = { pending: { ...departure, returnTo }, held: session?.held }
  keepSessionToken(c, await desk.sessions.begin(at, begun, token))
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
