import {
  Complaint,
  DutyTaken,
  Message,
  Rated,
  RatingRequest,
  Standing,
  Supplement,
  Withdrawal,
} from '../../office/applying/schemas'
import { post } from './contract'
import { DossierPath } from './paths'

const dossier = '/api/v1/dossiers/{number}'

/** What applicants do about a dossier of theirs. */
export const applyingCalls = {
  withdrawDossier: post(`${dossier}/withdraw`, 'Withdraw a dossier', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath, body: { Withdrawal } },
    answer: { Standing },
    needs: ['law', 'table:write'],
  }),
  complain: post(`${dossier}/complaints`, 'Complain about how a dossier is handled', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath, body: { Complaint } },
    status: 201,
    answer: { ComplaintTaken: DutyTaken },
    needs: ['law', 'table:write'],
  }),
  writeMessage: post(`${dossier}/messages`, 'Write to the office that has a dossier', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath, body: { Message } },
    status: 201,
    answer: { MessageTaken: DutyTaken },
    needs: ['law', 'table:write'],
    brake: 'messages',
  }),
  supplementDossier: post(`${dossier}/supplement`, 'Supply what was asked for', {
    who: 'person',
    group: 'api-filing',
    takes: { path: DossierPath, body: { Supplement } },
    answer: { Standing },
    needs: ['law', 'table:write', 'uploads:read', 'documents:write'],
  }),
  rateDossier: post(`${dossier}/rating`, 'Say how content one is with how a dossier was handled', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath, body: { RatingRequest } },
    answer: { Rated },
    needs: ['law', 'table:write'],
  }),
}
