import { z } from 'zod'
import { Assignment } from './assignment'
import { Channel, Clock, Document, Ending, Part, Plan, Question, Refund, Result, Status } from './dossier'
import { Instant } from './instant'
import { Predecessor } from './predecessor'
import { Rating } from './rating'
import { Task } from './task'

/** What a thing that happened changed. The fold applies these and decides nothing: due instants are inside. */
export const Change = z.discriminatedUnion('change', [
  z.object({ change: z.literal('status'), status: Status }),
  z.object({ change: z.literal('step'), step: z.string() }),
  z.object({ change: z.literal('task'), task: Task }),
  z.object({ change: z.literal('question'), question: Question }),
  z.object({ change: z.literal('part'), part: Part }),
  z.object({ change: z.literal('assignment'), assignment: Assignment }),
  /** The step's rule, or that of `<step>.<question>`, was false of what came. */
  z.object({ change: z.literal('passed-by'), step: z.string() }),
  /** What of a step's record names nobody; its words are kept apart. */
  z.object({ change: z.literal('record'), step: z.string(), values: z.record(z.string(), z.unknown()) }),
  z.object({ change: z.literal('clock'), clock: Clock }),
  z.object({ change: z.literal('documents'), documents: z.array(Document) }),
  z.object({ change: z.literal('supplement'), step: z.string() }),
  z.object({
    change: z.literal('payment'),
    payment: z.object({ id: z.string(), amountVnd: z.number().int(), paidAt: Instant }),
  }),
  z.object({ change: z.literal('refund-due'), refund: Refund }),
  z.object({ change: z.literal('result'), result: Result }),
  z.object({ change: z.literal('ended'), how: Ending }),
  z.object({ change: z.literal('rating'), rating: Rating }),
  z.object({ change: z.literal('parked'), scope: z.string(), error: z.string() }),
  z.object({ change: z.literal('resumed'), scope: z.string(), reason: z.string().min(1).optional() }),
  /** The words of these events are gone, by right. */
  z.object({
    change: z.literal('erased'),
    events: z.array(z.number().int().positive()),
    reason: z.string().min(1),
  }),
])
export type Change = z.infer<typeof Change>

export const EventType = z.enum([
  'filed',
  'assigned',
  'received',
  'supplement-requested',
  'supplemented',
  'paid',
  'payment-refund-due',
  'refunded',
  'step-passed',
  'opinion-given',
  'opinion-came-late',
  'more-needed',
  'clarified',
  'agency-asked',
  'asked-again',
  'link-created',
  'question-withdrawn',
  'consent-deemed',
  'ruled',
  'compiled',
  'second-round-asked',
  'taken-up',
  'declined',
  'uptake-deemed',
  'progress-reported',
  'more-time-asked',
  'more-time-granted',
  'more-time-refused',
  'handed-in',
  'work-accepted',
  'work-returned',
  'part-done',
  'part-refused',
  'part-lapsed',
  'silence-recorded',
  'reminded',
  'deadlines-recounted',
  'extended',
  'apologised',
  'escalated',
  'directed',
  'accounted',
  'acknowledged',
  'complained',
  'complaint-answered',
  'message-written',
  'message-answered',
  'notice-undelivered',
  'notice-delivered',
  'approved',
  'approval-deemed',
  'co-signed',
  'decision-returned',
  'refused',
  'lapsed',
  'withdrawn',
  'result-issued',
  'result-revoked',
  'result-replaced',
  'term-ending',
  'rated',
  'parked',
  'resumed',
  'words-erased',
])
export type EventType = z.infer<typeof EventType>

/** The readings of a dossier between two events: their names in the access log, and SHA-256 of their texts. */
export const Readings = z.object({ entries: z.array(z.string()), hash: z.string() })
export type Readings = z.infer<typeof Readings>

/**
 * By what it was decided, each by the SHA-256 of its text: the artifact of the procedure's version, and the canonical JSON
 * (RFC 8785) of the city's calendar and of its regulations as they were on that day.
 */
export const LawHashes = z.object({ procedure: z.string(), calendar: z.string(), regulations: z.string() })
export type LawHashes = z.infer<typeof LawHashes>

/**
 * One thing that happened to a dossier. Stored as its canonical JSON (RFC 8785), hashed, chained by `prev`.
 * `personal` is the salted SHA-256 of the words and answers kept apart in the event's PERSON item.
 */
export const DossierEvent = z.object({
  v: z.literal(1),
  type: EventType,
  dossier: z.string(),
  sequence: z.number().int().positive(),
  at: Instant,
  /** A person's opaque identifier, or `system`. */
  by: z.string(),
  /** Set by `filed` alone: what never changes about the dossier. */
  filing: z
    .object({
      number: z.string(),
      procedure: z.string(),
      procedureVersion: z.number().int().positive(),
      applicant: z.string(),
      channel: Channel,
      /** The agency at whose counter it was filed. */
      counter: z.string().optional(),
      plan: Plan,
      from: Predecessor.optional(),
    })
    .optional(),
  task: z.string().optional(),
  outcome: z.string().optional(),
  legalBasis: z.string().optional(),
  changes: z.array(Change),
  personal: z.string().optional(),
  /** SHA-256 of the fold after it, as HEAD has it: who has the last event knows whether HEAD was altered. */
  folded: z.string().optional(),
  /** Who looked at the dossier since the event before. */
  readings: Readings.optional(),
  /** Not of a time when events did not say so. */
  law: LawHashes.optional(),
  prev: z.string(),
})
export type DossierEvent = z.infer<typeof DossierEvent>
/** An event as decided, before the store chains it. */
export type NewEvent = Omit<DossierEvent, 'prev' | 'personal' | 'folded' | 'readings' | 'law'>
/** An event's personal companion: answers, words, names. Erasable. */
export type Personal = Record<string, unknown>
export interface Decision {
  event: NewEvent
  personal?: Personal
}
