import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Instant, instant, millis } from '../../workflows/kernel/instant'
import { WriteRefused } from './errors'
import { sha256 } from './event-chain'
import { keys } from './keys'
import { json, stored } from './stored'
import type { Table } from './table'
import { timeToLive } from './time-to-live'

/** What somebody had typed into a form when the session was over; shown again when the same person is back. */
export const HeldForm = z.object({
  path: z.string(),
  fields: z.record(z.string(), z.array(z.string())),
  /** Whose session it was. */
  subject: z.string(),
})
export type HeldForm = z.infer<typeof HeldForm>

/** A browser's stay. Before somebody signed in, only what the way there needs. */
export const Session = z.object({
  /** Of whom, as the identity provider knows them. Rights are looked up at each request. */
  identity: z.object({ issuer: z.string(), subject: z.string() }).optional(),
  /** In every form of the session: a page elsewhere can't know it. */
  csrf: z.string(),
  startedAt: Instant,
  seenAt: Instant,
  /** OpenID Connect code flows under way, the oldest first: each window may have begun one. */
  departures: z
    .array(z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() }))
    .default([]),
  held: HeldForm.optional(),
})
export type Session = z.infer<typeof Session>

const minute = 60_000
/** Without a request. */
export const idle = 60 * minute
export const longest = 12 * 60 * minute
/** How exactly `seenAt` is kept: not every page view is a write. */
const grain = 5 * minute

/** Over: still found, so that what was typed into its forms can be kept, but gives no rights. */
export const isOver = ({ startedAt, seenAt }: Session, at: Instant): boolean =>
  millis(at) >= millis(seenAt) + idle || millis(at) >= millis(startedAt) + longest

const SessionItem = stored(z.object({ state: json(Session) }))
const secret = () => randomBytes(32).toString('base64url')

/** Sessions by the SHA-256 of the cookie's token, which is nowhere else. */
export const sessionStore = (table: Table) => {
  const put = (token: string, session: Session) => ({
    name: 'session',
    put: {
      ...keys.session(sha256(token)),
      ...SessionItem.written({ state: session }),
      ...timeToLive(session.seenAt),
    },
  })
  return {
    async find(token: string): Promise<Session | undefined> {
      const item = await table.get(keys.session(sha256(token)))
      return item && SessionItem.read(item).state
    },
    /** A new session under a new token, in place of the one before. */
    async begin(
      at: Instant,
      session: Partial<Omit<Session, 'csrf' | 'startedAt' | 'seenAt'>>,
      before?: string,
    ): Promise<string> {
      const token = secret()
      const begun: Session = { departures: [], ...session, csrf: secret(), startedAt: at, seenAt: at }
      const gone = before ? [{ name: 'before', delete: keys.session(sha256(before)) }] : []
      await table.write([put(token, begun), ...gone])
      return token
    },
    /** Notes that it is used, now and then. */
    async markSeen(token: string, session: Session, at: Instant): Promise<void> {
      if (millis(at) < millis(session.seenAt) + grain) return
      await this.change(token, { ...session, seenAt: instant(millis(at)) })
    },
    /** Nothing comes back that was ended meanwhile. */
    async change(token: string, session: Session): Promise<void> {
      const { pk } = keys.session(sha256(token))
      try {
        await table.write([{ ...put(token, session), if: { attribute: 'pk', is: pk } }])
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error
      }
    },
    end: (token: string): Promise<void> =>
      table.write([{ name: 'session', delete: keys.session(sha256(token)) }]),
  }
}
export type SessionStore = ReturnType<typeof sessionStore>
