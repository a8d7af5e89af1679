import { PresentedProcedure } from '../../office/presented/presented-procedure'
import {
  NeedsInput,
  Prefill,
  PresentedNeeds,
  ProcedurePage,
  ProcedureQuery,
  Processing,
  VersionQuery,
} from '../../office/procedures/schemas'
import { get, post } from './contract'
import { ProcedurePath } from './paths'

const procedure = '/api/v1/procedures/{code}'

export const procedureCalls = {
  listProcedures: get('/api/v1/procedures', 'Find procedures', {
    who: 'anyone',
    group: 'api-public',
    takes: { query: ProcedureQuery },
    answer: { ProcedurePage },
    worded: true,
    brake: 'reading',
    needs: ['law'],
  }),
  getProcedure: get(procedure, 'A procedure with its form, papers, fee and route', {
    who: 'anyone',
    group: 'api-public',
    takes: { path: ProcedurePath, query: VersionQuery },
    answer: { PresentedProcedure },
    worded: true,
    brake: 'reading',
    needs: ['law'],
  }),
  listNeeds: post(`${procedure}/needs`, 'Papers, fee and time of one case, before anything is filed', {
    who: 'anyone',
    group: 'api-public',
    takes: { path: ProcedurePath, body: { NeedsInput } },
    answer: { PresentedNeeds },
    worded: true,
    brake: 'reading',
    needs: ['law'],
  }),
  getProcessing: get(
    `${procedure}/processing`,
    'Which personal data a procedure processes, and who sees them',
    {
      who: 'anyone',
      group: 'api-public',
      takes: { path: ProcedurePath },
      answer: { Processing },
      worded: true,
      brake: 'reading',
      needs: ['law'],
    },
  ),
  prefillForm: get(`${procedure}/prefill`, 'What the registers know for the form about the caller', {
    who: 'person',
    group: 'api-reading',
    takes: { path: ProcedurePath },
    answer: { Prefill },
    needs: ['law', 'table:read', 'registers'],
  }),
}
