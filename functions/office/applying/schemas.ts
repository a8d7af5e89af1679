import { z } from 'zod'
import { DueDate, Provisional } from '../../../workflows/kernel/due-date'
import { Rating, Scores } from '../../../workflows/kernel/rating'
import { paragraphs } from '../../../workflows/kernel/written'
import { HandedInList } from '../../intake/handed-in'

/** Characters of one message. */
export const longestMessage = 2_000

export const Withdrawal = z.strictObject({ reason: paragraphs() })
export type Withdrawal = z.infer<typeof Withdrawal>

/** Where a dossier stands after a command of its applicant. */
export const Standing = z.object({
  number: z.string(),
  status: z.number().int(),
  step: z.string(),
  dueAt: z.string().optional(),
  provisional: Provisional,
  ended: z.string().optional(),
})
export type Standing = z.infer<typeof Standing>

export const Complaint = z.strictObject({ text: paragraphs() })
export type Complaint = z.infer<typeof Complaint>

/** To the office that has the dossier. */
export const Message = z.strictObject({ text: paragraphs(longestMessage) })
export type Message = z.infer<typeof Message>

/** Who answers it, and by when. */
export const DutyTaken = z.object({ number: z.string(), agency: z.string(), ...DueDate.shape })
export type DutyTaken = z.infer<typeof DutyTaken>

export const Supplement = z.strictObject({
  /** Which request is answered: needed when several parts of the dossier ask. */
  task: z.string().min(1).max(100).optional(),
  /** Top-level fields of the form that change; each replaces the one given before. */
  answers: z.record(z.string(), z.unknown()).optional(),
  documents: HandedInList.default([]),
  note: paragraphs().optional(),
})
export type Supplement = z.infer<typeof Supplement>

export const RatingRequest = z.strictObject({
  ...Scores.shape,
  comment: paragraphs().optional(),
})
export type RatingRequest = z.infer<typeof RatingRequest>

export const Rated = Rating.extend({ number: z.string() })
export type Rated = z.infer<typeof Rated>
