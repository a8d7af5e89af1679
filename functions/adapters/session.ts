import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'

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
  /** Whose list of sessions it is in. */
  person: z.string().optional(),
  /** What the browser says that it is, as far as its owner recognises it by. */
  device: z.object({ browser: z.string().optional(), system: z.string().optional() }).optional(),
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
