import { z } from 'zod'
import { Question } from '../../../workflows/kernel/dossier'
import { Provisional } from '../../../workflows/kernel/due-date'
import { Instant } from '../../../workflows/kernel/instant'
import { paragraphs } from '../../../workflows/kernel/written'
import { Standing } from '../../office/applying/schemas'
import { post } from './contract'
import { DossierPath, QuestionPath } from './paths'

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

const dossier = '/api/v1/dossiers/{number}'

/** What the deciding agency's officers do beside their tasks. */
export const reviewingCalls = {
  extendDossier: post(`${dossier}/extend`, 'Put the appointment off, once, with an apology', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath, body: { Extension } },
    answer: { Standing },
    needs: ['law', 'table:write'],
  }),
  askAgency: post(`${dossier}/questions`, 'Ask an agency that the procedure does not ask', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath, body: { AskedByHand } },
    status: 201,
    answer: { QuestionStanding },
    needs: ['law', 'table:write'],
  }),
  withdrawQuestion: post(`${dossier}/questions/{question}/withdraw`, 'Wait for an answer no longer', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: QuestionPath, body: { QuestionReason } },
    answer: { QuestionStanding },
    needs: ['law', 'table:write'],
  }),
  askAgain: post(`${dossier}/questions/{question}/ask-again`, 'Put a closed question once more', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: QuestionPath, body: { QuestionReason } },
    answer: { QuestionStanding },
    needs: ['law', 'table:write'],
  }),
}
