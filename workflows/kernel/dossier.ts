import { z } from 'zod'
import { TaskRole } from './agency'
import { Assignment, PlannedAssignment } from './assignment'
import { Provisional } from './due-date'
import { Instant } from './instant'
import { Period } from './period'
import { Predecessor } from './predecessor'
import { Rating } from './rating'
import { Block, DeemConsent, Escalate } from './silence'
import { Task } from './task'

/** National status codes of a dossier (DOMAIN 1.3). */
export const Status = z.union([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((code) => z.literal(code)))
export type Status = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
/** KenhThucHien: 1 in person, 2 online, 3 public post. */
export const Channel = z.union([z.literal(1), z.literal(2), z.literal(3)])

export const Answer = z.enum(['agree', 'agree-with-conditions', 'object', 'not-concerned'])
export type Answer = z.infer<typeof Answer>

/** How long an agency that was added by hand has, and what its silence means. */
export const Terms = z.object({
  within: Period,
  onSilence: z.discriminatedUnion('kind', [DeemConsent, Block, Escalate]),
  /** The regulation whose terms these are. */
  under: z.string().optional(),
})
export type Terms = z.infer<typeof Terms>

/** What is due at least, where less is given. */
const Minimum = z.object({ workingDays: z.number().int().positive(), below: z.literal(true) })

/** A question put to an agency inside the dossier. */
export const Question = z.object({
  id: z.string(),
  step: z.string(),
  agency: z.string(),
  /** How often it was put. */
  round: z.number().int().positive(),
  askedAt: Instant,
  /** Of a question that the procedure does not have. */
  terms: Terms.optional(),
  /** Papers that the lead agency enclosed for the asked one. */
  enclosed: z.array(z.string()).optional(),
  status: z.enum(['open', 'escalated', 'answered', 'deemed', 'without', 'taken-over', 'withdrawn']),
  answer: Answer.optional(),
  answeredAt: Instant.optional(),
  /** What the agency said after its silence had its consequence. */
  late: z.object({ answer: Answer, at: Instant }).optional(),
  legalBasis: z.string().optional(),
  /** What became of its objection. */
  heeded: z
    .object({
      how: z.enum(['reasoned', 'applicant', 'ruled', 'let-pass']),
      task: z.string().optional(),
      at: Instant,
    })
    .optional(),
  /** What of a draft it concerns, by identifier. */
  subjects: z.array(z.string()).optional(),
  /** Asked beyond what the city's functions propose. */
  beyond: z.literal(true).optional(),
  /** How many changes its answer asks for. */
  changes: z.number().int().nonnegative().optional(),
  /** The time was shorter than what is due at least. */
  minimum: Minimum.optional(),
  /** What its agency had in the rounds before, where that was not the procedure's to say. */
  earlier: z
    .array(z.object({ round: z.number().int().positive(), within: Period, minimum: Minimum.optional() }))
    .optional(),
})
export type Question = z.infer<typeof Question>

/** A later appointment, promised with an apology before the first one came. */
export const Extension = z.object({ workingDays: z.number().int().positive(), at: Instant })
/** The appointment was missed, and apologised for, with the date that can still be promised. */
export const Apology = z.object({ at: Instant, expectedAt: Instant, provisional: Provisional })

/** Stored before the appointment had a name of its own, it is called as the day of a task is. */
const named = (stored: unknown): unknown => {
  if (typeof stored !== 'object' || stored === null || !('dueAt' in stored)) return stored
  const { dueAt: promisedFor, ...clock } = stored
  return { ...clock, promisedFor }
}

/** Working time used, in working minutes. Runs from reception; pauses while the applicant owes something. */
export const Clock = z.preprocess(
  named,
  z.object({
    limitMinutes: z.number().int().nonnegative(),
    usedMinutes: z.number().int().nonnegative(),
    startedAt: Instant.optional(),
    /** When it stood still, so that what was used can be counted again under a changed calendar. */
    pauses: z.array(z.object({ from: Instant, to: Instant.optional() })),
    runningSince: Instant.optional(),
    stoppedAt: Instant.optional(),
    /** The appointment: set at reception, moves with each pause, and once by an extension. */
    promisedFor: Instant.optional(),
    provisional: Provisional,
    extension: Extension.optional(),
    apology: Apology.optional(),
  }),
)
export type Clock = z.infer<typeof Clock>

/** One of the procedures that a `link` step joins, as its agency does it. */
export const Part = z.object({
  id: z.string(),
  step: z.string(),
  agency: z.string(),
  role: TaskRole,
  /** Each round is an execution: another one begins when the applicant is asked for more. */
  round: z.number().int().positive(),
  /** `ahead`: waits for others. `left-out`: what it waited for was not done. */
  status: z.enum(['ahead', 'open', 'done', 'refused', 'lapsed', 'left-out', 'withdrawn']),
  /** Its agency's own time; pauses while the applicant owes something to this part. From its beginning. */
  clock: Clock.optional(),
  endedAt: Instant.optional(),
  /** Of its result, whose number stands with the words: it may name a person. */
  issuedOn: z.iso.date().optional(),
  /** The result as a paper of the dossier. */
  document: z.string().optional(),
})
export type Part = z.infer<typeof Part>

/** What intake found out once from the application, as identifiers and amounts: no personal data. */
export const Plan = z.object({
  agency: z.string(),
  feeVnd: z.number().int().nonnegative(),
  /** The case that it is, of a procedure whose limit goes by that. */
  limit: z.object({ case: z.string(), period: Period }).optional(),
  /** Question identifiers by consult step. */
  ask: z.record(z.string(), z.array(z.string())),
  /** Agencies by question, of questions whose agency the answers have found. */
  questions: z.record(z.string(), z.string()).optional(),
  /** Agencies by part, of the parts that are wanted. */
  parts: z.record(z.string(), z.string()).optional(),
  /** Steps whose rule is false of the answers. */
  leftOut: z.array(z.string()).optional(),
  /** Steps that another agency does. */
  steps: z
    .record(z.string(), z.object({ agency: z.string(), shows: z.enum(['dossier', 'shared']) }))
    .optional(),
  /** Whom a step asks that finds them, with what concerns them. */
  asked: z
    .record(
      z.string(),
      z.array(
        z.object({
          agency: z.string(),
          subjects: z.array(z.string()).optional(),
          beyond: z.literal(true).optional(),
          /** The day by whose end it is to answer. */
          until: z.iso.date(),
        }),
      ),
    )
    .optional(),
  assignments: z.record(z.string(), z.array(PlannedAssignment)).optional(),
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
  /** The result that another dossier gave in its place, and since when; the one that revokes it. */
  replacedBy: z.string().optional(),
  replacedAt: Instant.optional(),
  revokedBy: z.string().optional(),
  /** The one that it begins from itself. */
  replaces: Predecessor.optional(),
  /** The agency that issued it, when that is not the deciding one. */
  by: z.string().optional(),
  /** Its number in the issuing agency's own register. */
  registered: z.string().optional(),
  /** The last day on which it is in force; without end when left out. */
  validUntil: z.iso.date().optional(),
  /** When its holder is still to be reminded of that day, the earliest first. */
  remindAt: z.array(Instant).optional(),
})
export type Result = z.infer<typeof Result>

export const Ending = z.enum(['issued', 'refused', 'lapsed', 'withdrawn'])
export type Ending = z.infer<typeof Ending>

export const Refund = z.object({
  payment: z.string(),
  amountVnd: z.number().int(),
  dueSince: Instant,
  refundedAt: Instant.optional(),
})
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
  /** The agency at whose counter it was filed. */
  counter: z.string().optional(),
  filedAt: Instant,
  agency: z.string(),
  plan: Plan,
  /** Where it begins from an earlier result of its applicant. */
  from: Predecessor.optional(),
  status: Status,
  step: z.string(),
  tasks: z.record(z.string(), Task),
  questions: z.record(z.string(), Question),
  /** Present from the link step on. */
  parts: z.record(z.string(), Part).optional(),
  /** Present from the step on that gives them. */
  assignments: z.record(z.string(), Assignment).optional(),
  /** Steps, and questions as `<step>.<question>`, that were passed by when their turn came. */
  passedBy: z.array(z.string()).optional(),
  /** What officers recorded and names nobody, by step. */
  records: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  documents: z.array(Document),
  clock: Clock,
  /** By step, and by `<step>.<part>`. */
  supplements: z.record(z.string(), z.number().int()),
  payment: z.object({ id: z.string(), amountVnd: z.number().int(), paidAt: Instant }).optional(),
  /** Payments that are to be given back, or were. */
  refundsDue: z.array(Refund).optional(),
  result: Result.optional(),
  ended: z.object({ how: Ending, at: Instant }).optional(),
  rating: Rating.optional(),
  /** Needs an operator: the machine of this scope (`procedure`, or the id of a question or part) failed. */
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
