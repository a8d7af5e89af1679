import { z } from 'zod'
import { Agency } from '../../../workflows/kernel/agency'
import { Period } from '../../../workflows/kernel/period'
import { Regulation } from '../../../workflows/kernel/regulation'
import { PresentedSilence } from '../presented/presented-procedure'

/** A question of a procedure; without an agency where whom it is put to is found when it is filed. */
export const Use = z.object({
  procedure: z.string(),
  name: z.string(),
  step: z.string(),
  agency: z.object({ agency: z.string(), name: z.string() }).optional(),
})
export type Use = z.infer<typeof Use>

/** What agencies agreed about the questions that some put to others, in the reader's language. */
export const PresentedRegulation = Regulation.pick({
  id: true,
  legalBasis: true,
  confirmed: true,
  within: true,
  minimum: true,
  tells: true,
}).extend({
  title: z.string(),
  subject: z.string(),
  /** What the questions are about. */
  on: z.enum(['dossiers', 'drafts']),
  /** Kinds of agencies. */
  asking: z.array(Agency.shape.kind),
  asked: z.array(Agency.shape.kind),
  onSilence: PresentedSilence.extend({
    /** Of a report above: how long the higher authority has, and what its own silence means. */
    within: Period.optional(),
    afterwards: z.enum(['deem-consent', 'block']).optional(),
  }),
  /** Questions that it governs. */
  uses: z.array(Use),
  /** Questions that it would govern, but that a law of their own comes first for. */
  insteadOf: z.array(Use),
})
export type PresentedRegulation = z.infer<typeof PresentedRegulation>

export const Regulations = z.object({
  items: z.array(PresentedRegulation),
  /** Questions that no regulation is about. */
  ungoverned: z.array(Use),
})
export type Regulations = z.infer<typeof Regulations>
