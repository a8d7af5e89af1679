import { Refusal } from '../../../workflows/kernel/errors'
import type { SessionStore } from '../../adapters/session-store'
import type { Caller } from '../asking'
import { leavesOut } from '../page'
import type { OwnSessions, SessionToEnd } from './schemas'

type Who = Pick<Caller, 'person' | 'at'>
type Desk = { sessions: Pick<SessionStore, 'of' | 'endOf' | 'endOthers'> }

/** Where the caller is signed in on the pages. An access token of the API is none of them. */
export const listSessions = async ({ person, at }: Who, { sessions }: Desk): Promise<OwnSessions> => {
  const { items, leftOut } = await sessions.of(person.id, at)
  const own = items.map(({ id, session: { device, startedAt, seenAt } }) => ({
    id,
    ...(device && { device }),
    startedAt,
    seenAt,
  }))
  return { items: own, ...leavesOut(leftOut) }
}

/** One of his own, or all. Those that go on. */
export const endSession = async ({ session }: SessionToEnd, who: Who, desk: Desk): Promise<OwnSessions> => {
  const { person } = who
  if (session === 'all') await desk.sessions.endOthers(person.id)
  else {
    const { items } = await listSessions(who, desk)
    if (!items.some(({ id }) => id === session)) throw new Refusal('not-found', `no session ${session}`)
    await desk.sessions.endOf(person.id, session)
  }
  return listSessions(who, desk)
}
