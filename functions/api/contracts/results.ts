import {
  RegisterQuery,
  ResultQuery,
  ResultRegister,
  ResultStanding,
  Revocation,
  Revoked,
} from '../../office/results/schemas'

import { get, post } from './contract'
import { ProcedurePath, ResultPath } from './paths'

const result = '/api/v1/results/{id}'

export const resultCalls = {
  getResult: get(result, 'Is a result genuine, current, unaltered?', {
    who: 'anyone',
    group: 'api-results',
    takes: { path: ResultPath, query: ResultQuery },
    answer: { ResultStanding },
    brake: 'reading',
    needs: ['table:read', 'documents:read'],
  }),
  listResults: get('/api/v1/procedures/{code}/results', 'The public register of a procedure’s results', {
    who: 'anyone',
    group: 'api-reading',
    takes: { path: ProcedurePath, query: RegisterQuery },
    answer: { ResultRegister },
    worded: true,
    brake: 'reading',
    needs: ['law', 'table:read'],
  }),
  getResultFile: get(`${result}/file`, 'The signed result', {
    who: 'person',
    group: 'api-documents',
    takes: { path: ResultPath },
    answer: 'application/pdf',
    needs: ['law', 'table:write', 'documents:read'],
  }),
  revokeResult: post(`${result}/revoke`, 'Revoke a result', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: ResultPath, body: { Revocation } },
    answer: { Revoked },
    needs: ['law', 'table:write'],
  }),
}
