import { z } from 'zod'
import { Question } from '../../../workflows/kernel/dossier'
import { Provisional } from '../../../workflows/kernel/due-date'
import { Instant } from '../../../workflows/kernel/instant'
import { paragraphs } from '../../../workflows/kernel/written'

export const Extension = z.strictObject({
  /** Counted from the appointment that can't be kept. */
  workingDays: z.number().int().min(1).max(30),
  /** Told to the applicant with the apology. */
  reason: paragraphs(),
})
export type Extension = z.infer<typeof Extension>

export const AskedByHand = z.strictObject({
  agency: z.string().min(1).max(64),
  /** The question itself. */
  text: paragraphs(),
  /** Why this agency is asked. */
  reason: paragraphs(),
  /** The regulation's time when left out; needed where no regulation governs. */
  workingDays: z.number().int().min(1).max(30).optional(),
})
export type AskedByHand = z.infer<typeof AskedByHand>

export const QuestionReason = z.strictObject({ reason: paragraphs() })
export type QuestionReason = z.infer<typeof QuestionReason>

/** Where a question stands after a command about it. */
export const QuestionStanding = Question.pick({ agency: true, round: true, status: true }).extend({
  number: z.string(),
  question: z.string(),
  /** Until when its agency has time; absent once it is closed. */
  dueAt: Instant.optional(),
  provisional: Provisional,
})
export type QuestionStanding = z.infer<typeof QuestionStanding>
