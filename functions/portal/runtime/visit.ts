import type { Context } from 'hono'
import type { Instant } from '../../../workflows/kernel/instant'
import type { Person } from '../../../workflows/kernel/person'
import type { Language } from '../../../workflows/kernel/text'
import type { Session } from '../../adapters/session'
import type { Identity } from '../../runtime/identity'
import type { TimeLeft } from '../../runtime/in-time'
import type { Assets } from './assets'
import { SessionOver } from './errors'
import type { Form, FormFiles } from './read-form'

export interface SignedIn {
  person: Person
  identity: Identity
  name: string
}

/** Of how many dossiers it is somebody's turn. `more`: only his newest were looked at. */
export interface Turns {
  count: number
  more: boolean
}

/** One request of a browser, as every page knows it. */
export interface Visit {
  at: Instant
  language: Language
  /** Without the query. */
  path: string
  /** Our own, of addresses that stand outside of our pages: `https://city.example`. */
  origin: string
  /** With `lang` taken out: what a link to the same page in another language keeps. */
  query: Record<string, string>
  requestId: string
  /** Of whoever asks; none of the machine itself. */
  address: string | undefined
  assets: Assets
  who?: SignedIn
  /** Of how many of his dossiers it is his turn: asked for by pages alone. */
  turns?: () => Promise<Turns>
  token?: string
  session?: Session
  /** What was typed here before the session was over. */
  held?: Form
  /** An officer works without keys of our own. */
  keysOff?: boolean
  /** The area whose navigation is shown. */
  area: 'citizen' | 'counter' | 'guest' | 'agency' | 'oversight' | 'verify'
}

export interface PortalEnv {
  Bindings: {
    requestContext?: { timeEpoch: number; requestId: string; http?: { sourceIp?: string } }
    lambdaContext?: TimeLeft
  }
  Variables: { visit: Visit; form: Form; files?: FormFiles }
}
export type PortalContext = Context<PortalEnv>

/** Whoever is signed in; others are led there, and lose nothing. */
export const signedIn = ({ who }: Visit): SignedIn => {
  if (!who) throw new SessionOver('nobody is signed in')
  return who
}

/** Whoever visits, as the office knows who asks where anybody may. */
export const askerOf = ({ at, language, who }: Visit) => ({ at, language, person: who?.person })

/** Whoever is signed in, as the office knows who asks. Forms are not repeated by key: the command itself decides. */
export const callerOf = (visit: Visit) => {
  const { person, identity } = signedIn(visit)
  return { at: visit.at, language: visit.language, person, identity }
}
