import { z } from 'zod'
import { Question } from '../../../workflows/kernel/dossier'
import { EventType } from '../../../workflows/kernel/event'
import { Instant } from '../../../workflows/kernel/instant'
import { PresentedChange } from '../drafts/schemas'

export const PresentedGround = z.object({
  path: z.string(),
  label: z.string(),
  value: z.unknown().meta({ description: 'As answered; null when left out' }),
  /** In the reader's language, where the answer is one of a list. */
  text: z.string().optional(),
})
export type PresentedGround = z.infer<typeof PresentedGround>

/** One turn of what was said about a question. */
export const PresentedTurn = z.object({
  type: EventType,
  at: Instant,
  outcome: z.string().optional(),
  reason: z.string().optional(),
  confidential: z.string().optional(),
  /** Papers that went with it, of those that are shown. */
  enclosed: z.array(z.string()).optional(),
  /** It was given by whoever had a one-time link: who made that, and when. */
  byLink: z.object({ madeBy: z.string(), madeAt: Instant }).optional(),
  /** Of an opinion on a draft: what should be otherwise, each with what became of it. */
  changes: z.array(PresentedChange).optional(),
  /** What became of an objection as a whole. */
  response: PresentedChange.shape.response,
})

export type PresentedTurn = z.infer<typeof PresentedTurn>

/** What a consulted agency was asked and why, and what it said. */
export const PresentedOpinion = Question.pick({
  agency: true,
  step: true,
  round: true,
  status: true,
  answer: true,
  askedAt: true,
  answeredAt: true,
  late: true,
  legalBasis: true,
  subjects: true,
  beyond: true,
  minimum: true,
}).extend({
  /** What became of its objection. */
  heeded: z.object({ how: Question.shape.heeded.unwrap().shape.how, at: Instant }).optional(),
  question: z.string(),
  asked: z.string().optional(),
  because: z.string().optional(),
  /** The applicant's answers that made the rule true. */
  grounds: z.array(PresentedGround),
  reason: z.string().optional(),
  /** For officers of the deciding agency and the reviewers of the asked one alone. */
  confidential: z.string().optional(),
  enclosed: PresentedTurn.shape.enclosed,
  byLink: PresentedTurn.shape.byLink,
  changes: PresentedTurn.shape.changes,
  response: PresentedTurn.shape.response,
  /** All that the two agencies said to each other about it, oldest first. */
  turns: z.array(PresentedTurn),
})
export type PresentedOpinion = z.infer<typeof PresentedOpinion>
