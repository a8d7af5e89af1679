import { z } from 'zod'
import { DueDate } from '../../../workflows/kernel/due-date'
import { Instant } from '../../../workflows/kernel/instant'
import { PresentedConsultation } from '../presented/presented-dossier'
import { PresentedOpinion } from '../presented/presented-opinion'
import { Completion } from '../tasks/schemas'

export const LinkedOpinion = PresentedConsultation.pick({
  number: true,
  procedure: true,
  agency: true,
  /** Of a draft: what was said with it, and its articles by which `changes` are numbered. */
  answers: true,
  draftBefore: true,
}).extend({
  opinion: PresentedOpinion,
  documents: z.array(
    PresentedConsultation.shape.documents.element.extend({
      address: z.string().meta({ description: 'Where the file is given out, for a minute' }),
    }),
  ),
  ...DueDate.shape,
  /** What it may be answered with. */
  outcomes: z.array(z.string()),
  expiresAt: Instant,
})
export type LinkedOpinion = z.infer<typeof LinkedOpinion>

export const LinkedAnswer = Completion.pick({
  outcome: true,
  reason: true,
  confidential: true,
  changes: true,
})
export type LinkedAnswer = z.infer<typeof LinkedAnswer>

export const LinkedAnswerTaken = z.object({ number: z.string(), outcome: z.string(), at: Instant })
export type LinkedAnswerTaken = z.infer<typeof LinkedAnswerTaken>
