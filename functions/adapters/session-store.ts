import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import { leaveOut } from '../runtime/leave-out'
import { WriteRefused } from './errors'
import { sha256 } from './event-chain'
import { keys, ranges } from './keys'
import { Session } from './session'
import { json, stored } from './stored'
import type { Item, Table } from './table'
import { timeToLive } from './time-to-live'

export interface Listed {
  id: string
  session: Session
}

const minute = 60_000
/** Without a request. */
export const idle = 60 * minute
export const longest = 12 * 60 * minute
/** How exactly `seenAt` is kept: not every page view is a write. */
const grain = 5 * minute

/** Over: still found, so that what was typed into its forms can be kept, but gives no rights. */
export const isOver = ({ startedAt, seenAt }: Session, at: Instant): boolean =>
  millis(at) >= millis(seenAt) + idle || millis(at) >= millis(startedAt) + longest

/** By which its owner may name a session: of no use as a cookie. */
export const sessionId = (token: string): string => sha256(token)

const SessionItem = stored(z.object({ state: json(Session) }))
const fingerprintIn = ({ pk }: Pick<Item, 'pk'>): string => pk.slice(keys.session('').pk.length)
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
  /** Also those that are over by now. */
  const begunBy = async (person: string): Promise<string[]> =>
    (await table.range(keys.signedIn(person, '').pk, ranges.signedIn)).map(({ sk }) =>
      sk.slice(ranges.signedIn.from.length),
    )
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
      const { person } = session
      const listed = person
        ? [{ name: 'listed', put: { ...keys.signedIn(person, sha256(token)), ...timeToLive(at) } }]
        : []
      await table.write([put(token, begun), ...listed, ...gone])
      return token
    },
    /** All that somebody has open, the one that he used last first. */
    async of(person: string, at: Instant): Promise<{ items: Listed[]; leftOut: number }> {
      const items = await table.getMany((await begunBy(person)).map(keys.session))
      const read = await leaveOut(
        'sessions',
        items,
        ({ pk }) => pk,
        (item) => ({ id: fingerprintIn(item), session: SessionItem.read(item).state }),
      )
      return {
        ...read,
        items: read.items
          .filter(({ session }) => !isOver(session, at))
          .sort((a, b) => (a.session.seenAt < b.session.seenAt ? 1 : -1)),
      }
    },
    /** One of somebody's own; of anybody else's nothing happens. */
    async endOf(person: string, id: string): Promise<void> {
      const listed = keys.signedIn(person, id)
      if (await table.get(listed)) await table.writeEach([{ delete: keys.session(id) }, { delete: listed }])
    },
    /** All of somebody's but one, where one is kept. */
    async endOthers(person: string, kept?: string): Promise<void> {
      const others = (await begunBy(person)).filter((id) => kept === undefined || id !== sessionId(kept))
      await table.writeEach(
        others.flatMap((id) => [{ delete: keys.session(id) }, { delete: keys.signedIn(person, id) }]),
      )
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
