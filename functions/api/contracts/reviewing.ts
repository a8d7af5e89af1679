import { Standing } from '../../office/applying/schemas'
import { AskedByHand, Extension, QuestionReason, QuestionStanding } from '../../office/reviewing/schemas'
import { post } from './contract'
import { DossierPath, QuestionPath } from './paths'

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
