import { z } from 'zod'
import { Channel, Ending } from '../kernel/dossier'
import { Instant } from '../kernel/instant'
import { TaskKind } from '../kernel/task'

const Count = z.number().int().nonnegative()
/** Present when so. */
const mark = z.literal(true).optional()

/** Whom a working minute belongs to: an agency's identifier, or one of these. */
export const applicantParty = 'applicant'
export const systemParty = 'system'

/** Working minutes that a party held a dossier in a step. */
export const Spent = z.object({ step: z.string(), party: z.string(), minutes: Count })
export type Spent = z.infer<typeof Spent>

/** What came of a question to another agency, as often as it was put. */
export const OpinionFacts = z.object({
  question: z.string(),
  agency: z.string(),
  /** Which time it was put, from the second on. */
  round: Count.optional(),
  /** `without`: the higher authority had it decided without the opinion, or took over. */
  end: z.enum(['open', 'on-time', 'late', 'deemed', 'without', 'withdrawn']),
  /** Its deadline went by unanswered at least once, whatever came later. */
  silent: mark,
  /** Until when the agency still has time, while it owes an answer. */
  dueAt: Instant.optional(),
  escalated: mark,
  /** The agency says that it should not have been asked. */
  notConcerned: mark,
  /** Working minutes from the question to its end. */
  minutes: Count.optional(),
  /** Working minutes that it had for its answer when it was asked. */
  given: Count.optional(),
  /** Those were fewer than are due at least. */
  below: mark,
  /** It was asked beyond what the city's functions propose. */
  beyond: mark,
  /** The higher authority directed what comes of its silence. */
  directed: mark,
  /** It is about a draft, not about an applicant's dossier. */
  onDraft: mark,
})
export type OpinionFacts = z.infer<typeof OpinionFacts>

/** What came of a task that a conclusion or directive gave to an agency. */
export const AssignmentFacts = z.object({
  id: z.string(),
  /** The one that has it: after a refusal perhaps another than at first. */
  agency: z.string(),
  /** In time or late: what it handed in. */
  end: z.enum(['open', 'in-time', 'late', 'dropped']),
  /** Left out while the higher authority rules on its refusal: until then nobody has to do it. */
  dueAt: Instant.optional(),
  /** It let the uptake or the deadline go by at least once. */
  silent: mark,
  declined: mark,
  extended: mark,
})
export type AssignmentFacts = z.infer<typeof AssignmentFacts>

/** A task that an officer answered. */
export const WorkFacts = z.object({
  officer: z.string(),
  agency: z.string(),
  kind: TaskKind,
  step: z.string(),
  minutes: Count,
  late: mark,
})
export type WorkFacts = z.infer<typeof WorkFacts>

/** A task that an officer let go by: it is still open after its silence, or was closed over his head. */
export const OwedFacts = z.object({ officer: z.string(), agency: z.string() })
export type OwedFacts = z.infer<typeof OwedFacts>

/** What the indicators need to know of one dossier. Opaque identifiers, instants and numbers: no personal data. */
export const Facts = z.object({
  dossier: z.string(),
  procedure: z.string(),
  field: z.string(),
  onlineLevel: z.enum(['full', 'partial']),
  agency: z.string(),
  /** An agency applied: it is among offices, and no dossier of the public. */
  internal: mark,
  channel: Channel,
  filedAt: Instant,
  /** Calendar months of filing and reception: one, or two. */
  months: z.array(z.string()),
  /** One working day from filing, and what reception then did first: receive, ask for more, refuse. */
  receptionDueAt: Instant,
  reactedAt: Instant.optional(),
  receivedAt: Instant.optional(),
  /** The appointment as it now is. */
  dueAt: Instant.optional(),
  /** It was put off once; it was missed, and an apology sent. */
  extended: mark,
  apologised: mark,
  /** Its agency decided nothing in time, and by law it counts as approved. */
  approvedSilently: mark,
  /** Handling ended, or stands still since, as QĐ 766 measures it: see `on-time.ts`. */
  stoppedAt: Instant.optional(),
  endedAt: Instant.optional(),
  how: Ending.optional(),
  /** Working minutes of the state from reception. */
  usedMinutes: Count,
  spent: z.array(Spent),
  opinions: z.array(OpinionFacts),
  assignments: z.array(AssignmentFacts).optional(),
  work: z.array(WorkFacts),
  owed: z.array(OwedFacts).default([]),
  supplements: Count,
  feeVnd: Count,
  paid: mark,
  refunds: Count,
  result: z.enum(['current', 'revoked']).optional(),
  score: z.number().int().optional(),
  /** What officers recorded that can be counted, by step and path: numbers, choices, yes or no. */
  records: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])).optional(),
})
export type Facts = z.infer<typeof Facts>
