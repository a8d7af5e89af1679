import { getCookie, setCookie } from 'hono/cookie'
import { Language } from '../../../workflows/kernel/text'
import type { PortalContext } from './visit'

// `__Host-`: by this host alone, over TLS alone (browsers count the machine itself as safe), for every path.
const session = 'motcua'
const language = 'language'
const keys = 'keys'
const safe = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', prefix: 'host' } as const
/** In seconds. */
export const choiceKept = 365 * 24 * 3_600
/** As browsers show them. */
export const cookieNames = {
  session: `__Host-${session}`,
  language: `__Host-${language}`,
  keys: `__Host-${keys}`,
}

export const sessionToken = (c: PortalContext): string | undefined => getCookie(c, session, 'host')
export const keepSessionToken = (c: PortalContext, token: string): void => setCookie(c, session, token, safe)
export const dropSessionToken = (c: PortalContext): void => setCookie(c, session, '', { ...safe, maxAge: 0 })

export const chosenLanguage = (c: PortalContext): Language | undefined =>
  Language.safeParse(getCookie(c, language, 'host')).data
export const keepLanguage = (c: PortalContext, chosen: Language): void =>
  setCookie(c, language, chosen, { ...safe, maxAge: choiceKept })

/** Whether officers' pages take no keys. */
export const areKeysOff = (c: PortalContext): boolean => getCookie(c, keys, 'host') === 'off'
export const switchKeys = (c: PortalContext, on: boolean): void =>
  setCookie(c, keys, on ? '' : 'off', { ...safe, maxAge: on ? 0 : choiceKept })
