import { z } from 'zod'
import { Instant } from './instant'
import { Rating } from './rating'
import { Task } from './task'

/** National status codes of a dossier (DOMAIN 1.3). */
export const Status = z.union([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((code) => z.literal(code)))
export type Status = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
/** KenhThucHien: 1 in person, 2 online, 3 public post. */
export const Channel = z.union([z.literal(1), z.literal(2), z.literal(3)])

const Answer = z.enum(['agree', 'agree-with-conditions', 'object', 'not-concerned'])

/** A question put to an agency inside the dossier. */
export const Question = z.object({
  id: z.string(),
  step: z.string(),
  agency: z.string(),
  round: z.number().int().positive(),
  askedAt: Instant,
  status: z.enum(['open', 'escalated', 'answered', 'deemed', 'without', 'taken-over', 'withdrawn']),
  answer: Answer.optional(),
  answeredAt: Instant.optional(),
  /** What the agency said after its silence had its consequence. */
  late: z.object({ answer: Answer, at: Instant }).optional(),
  legalBasis: z.string().optional(),
})
export type Question = z.infer<typeof Question>

/** Working time used, in working minutes. Runs from reception; pauses while the applicant owes something. */
export const Clock = z.object({
  limitMinutes: z.number().int().nonnegative(),
  usedMinutes: z.number().int().nonnegative(),
  startedAt: Instant.optional(),
  /** When it stood still, so that what was used can be counted again under a changed calendar. */
  pauses: z.array(z.object({ from: Instant, to: Instant.optional() })),
  runningSince: Instant.optional(),
  stoppedAt: Instant.optional(),
  /** The appointment: set at reception, moves with each pause, and once by an extension. */
  dueAt: Instant.optional(),
  /** A later appointment, promised with an apology before the first one came. */
  extension: z.object({ workingDays: z.number().int().positive(), at: Instant }).optional(),
  /** The appointment was missed, and apologised for, with the date that can still be promised. */
  apology: z.object({ at: Instant, expectedAt: Instant }).optional(),
})
export type Clock = z.infer<typeof Clock>

/** What intake found out once from the application, as identifiers and amounts: no personal data. */
export const Plan = z.object({
  agency: z.string(),
  feeVnd: z.number().int().nonnegative(),
  /** Question identifiers by consult step. */
  ask: z.record(z.string(), z.array(z.string())),
})
export type Plan = z.infer<typeof Plan>

export const Document = z.object({
  id: z.string(),
  type: z.string(),
  key: z.string(),
  contentType: z.string(),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Document = z.infer<typeof Document>

export const Result = z.object({
  id: z.string(),
  number: z.string(),
  key: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int(),
  issuedAt: Instant,
  revokedAt: Instant.optional(),
  replacedBy: z.string().optional(),
})
export type Result = z.infer<typeof Result>

export const Ending = z.enum(['issued', 'refused', 'lapsed', 'withdrawn'])
export type Ending = z.infer<typeof Ending>

export const Refund = z.object({ payment: z.string(), amountVnd: z.number().int(), dueSince: Instant })
export type Refund = z.infer<typeof Refund>

/** A dossier as folded from its events; HEAD keeps this fold. No personal data beyond opaque identifiers. */
export const Dossier = z.object({
  id: z.string(),
  number: z.string(),
  procedure: z.string(),
  procedureVersion: z.number().int().positive(),
  applicant: z.string(),
  filedBy: z.string(),
  channel: Channel,
  filedAt: Instant,
  agency: z.string(),
  plan: Plan,
  status: Status,
  step: z.string(),
  tasks: z.record(z.string(), Task),
  questions: z.record(z.string(), Question),
  documents: z.array(Document),
  clock: Clock,
  supplements: z.record(z.string(), z.number().int()),
  payment: z.object({ id: z.string(), amountVnd: z.number().int(), paidAt: Instant }).optional(),
  /** Payments that are to be given back. */
  refundsDue: z.array(Refund).optional(),
  result: Result.optional(),
  ended: z.object({ how: Ending, at: Instant }).optional(),
  rating: Rating.optional(),
  /** Needs an operator: the machine of this scope (`procedure` or a question's id) failed. */
  parked: z.record(z.string(), z.object({ at: Instant, error: z.string(), attempt: z.number().int() })),
  /** How often each scope's machine was started again. */
  attempts: z.record(z.string(), z.number().int()),
  /** Sequence of the last event; the optimistic lock. */
  sequence: z.number().int().nonnegative(),
  /** SHA-256 of the last event's stored text. */
  lastHash: z.string(),
  nextTask: z.number().int().positive(),
})
export type Dossier = z.infer<typeof Dossier>
