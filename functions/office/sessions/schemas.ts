import { z } from 'zod'
import { Session } from '../../adapters/session'
import { pageOf } from '../page'

/** Where somebody is signed in. */
export const OwnSession = Session.pick({ device: true, startedAt: true, seenAt: true }).extend({
  /** By which it is ended; of no use to sign in. */
  id: z.string(),
})
export type OwnSession = z.infer<typeof OwnSession>

/** The one that was used last first; all of them. */
export const OwnSessions = pageOf(OwnSession).omit({ next: true })
export type OwnSessions = z.infer<typeof OwnSessions>

export const SessionToEnd = z.strictObject({
  /** `all`: nobody stays signed in anywhere. */
  session: z.string().min(1).max(100),
})
export type SessionToEnd = z.infer<typeof SessionToEnd>
