import { z } from 'zod'
import { Part } from '../../../workflows/kernel/dossier'
import { Provisional } from '../../../workflows/kernel/due-date'
import { Instant } from '../../../workflows/kernel/instant'

/** One of the procedures that were filed together: who does it, until when, and what came of it. */
export const PresentedPart = Part.pick({
  agency: true,
  step: true,
  status: true,
  issuedOn: true,
  document: true,
  endedAt: true,
}).extend({
  part: z.string(),
  name: z.string(),
  /** Parts that have to be done before. */
  after: z.array(z.string()),
  beganAt: Instant.optional(),
  /** Of its agency: moves while the applicant owes something to this part. */
  dueAt: Instant.optional(),
  provisional: Provisional,
  /** Working minutes: what its agency has, and what it used until the request's instant. */
  clock: z.object({ limitMinutes: z.number(), usedMinutes: z.number(), running: z.boolean() }).optional(),
  /** Of its result. */
  number: z.string().optional(),
  reason: z.string().optional(),
  /** What the applicant wrote when this part asked for more. */
  note: z.string().optional(),
})
export type PresentedPart = z.infer<typeof PresentedPart>
