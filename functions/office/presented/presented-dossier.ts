import { z } from 'zod'
import { Apology, Channel, Document, Dossier, Extension, Status } from '../../../workflows/kernel/dossier'
import { Provisional } from '../../../workflows/kernel/due-date'
import { EventType } from '../../../workflows/kernel/event'
import { Instant } from '../../../workflows/kernel/instant'
import { Period } from '../../../workflows/kernel/period'
import { Access } from '../../adapters/access'
import { DraftArticles } from '../drafts/schemas'
import { PresentedPredecessor, PresentedResult } from '../results/schemas'
import { PresentedAssignment } from './presented-assignment'
import { PresentedFacts } from './presented-facts'
import { PresentedOpinion } from './presented-opinion'
import { PresentedPart } from './presented-part'
import { PresentedRecord } from './presented-record'
import { PresentedTask } from './presented-task'

/** What of a dossier is shared with a consulted agency, or with one that does a part of it. */
export const PresentedConsultation = z.object({
  number: z.string(),
  procedure: z.object({ code: z.string(), version: z.number(), name: z.string() }),
  agency: z.string(),
  documents: z.array(
    Document.omit({ key: true }).extend({
      name: z.string().optional(),
      /** Of a paper that was handed in anew as a draft went out again: for which round, and what is in its place. */
      round: z.number().int().positive().optional(),
      replacedBy: z.string().optional(),
    }),
  ),
  opinions: z.array(PresentedOpinion),
  /** What officers found out; to an agency that does steps of it, in those. */
  records: z.array(PresentedRecord).optional(),
  /** Whether papers and answers are still shared with a consulted agency: until it has answered. */
  shared: z.boolean().optional(),
  /** For the agency of a part: its own, those that it builds on, and the answers that it needs, as long as it does. */
  parts: z.array(PresentedPart).optional(),
  answers: z.record(z.string(), z.unknown()).optional(),
  /** The wording of a draft in the round before, where it was changed since. */
  draftBefore: DraftArticles.optional(),
  tasks: z.array(PresentedTask),
  /** To an agency that was asked, of what an agency applied for. */
  result: PresentedResult.optional(),
  /** What agencies were given to do; to one of them, what it has to do or does with others. */
  assignments: z.array(PresentedAssignment).optional(),
})
export type PresentedConsultation = z.infer<typeof PresentedConsultation>

export const PresentedDossier = PresentedConsultation.extend({
  status: Status,
  channel: Channel,
  /** The result that it begins from. */
  from: PresentedPredecessor.optional(),
  filedAt: Instant,
  filedOnBehalf: z.boolean(),
  step: z.string(),
  steps: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      state: z.enum(['done', 'current', 'ahead', 'left-out']),
    }),
  ),
  /** Working minutes: what the law gives, and what was used until the request's instant. */
  clock: z.object({
    /** As the law gives it: of the dossier's case, where it goes by that. */
    limit: Period,
    limitMinutes: z.number(),
    usedMinutes: z.number(),
    running: z.boolean(),
    /** It stands in this step by this law, whoever is waited for there. */
    stands: z.object({ step: z.string(), legalBasis: z.string() }).optional(),
    startedAt: Instant.optional(),
    stoppedAt: Instant.optional(),
    /** The appointment was put off, once. */
    extension: Extension.optional(),
    apology: Apology.optional(),
  }),
  dueAt: Instant.optional(),
  provisional: Provisional,
  /** The clock stands, or the applicant owes something: `dueAt` is the appointment if that ends now, and moves with the day. */
  dueMoves: z.literal(true).optional(),
  feeVnd: z.number(),
  payment: Dossier.shape.payment,
  refundsDue: Dossier.shape.refundsDue,
  parts: z.array(PresentedPart),
  answers: z.record(z.string(), z.unknown()),
  events: z.array(
    z.object({
      sequence: z.number(),
      type: EventType,
      at: Instant,
      by: z.string(),
      task: z.string().optional(),
      outcome: z.string().optional(),
      legalBasis: z.string().optional(),
      reason: z.string().optional(),
      items: z.array(z.string()).optional(),
      note: z.string().optional(),
      /** Papers that an office sent with it, of those that are shown. */
      enclosed: z.array(z.string()).optional(),
      /** There were words, and a later event erased them. */
      erased: z.literal(true).optional(),
    }),
  ),
  /** Which agencies signed what another decided. */
  coSigned: z.array(z.object({ agency: z.string(), at: Instant })).optional(),
  /** Nobody decided in time: by which law it counts as approved, since when, and whose silence that was. */
  approvedBySilence: z
    .object({ step: z.string(), agency: z.string(), since: Instant, legalBasis: z.string() })
    .optional(),
  ended: Dossier.shape.ended,
  /** Told to the officers of the deciding agency. */
  facts: PresentedFacts.optional(),
  /** Shown to the applicant alone. */
  rating: Dossier.shape.rating,
  /** Scopes that need an operator; not shown to the applicant. */
  parked: z.array(z.string()).optional(),
  /** Who of the offices read the dossier, the newest 200 times; shown to the applicant alone. */
  accesses: z.array(Access).optional(),
  /** How often they read it in all. */
  accessesTotal: z.number().int().optional(),
})
export type PresentedDossier = z.infer<typeof PresentedDossier>
