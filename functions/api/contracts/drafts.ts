import {
  CirculationRequest,
  DraftDifference,
  OpinionsTable,
  PlannedCirculation,
} from '../../office/drafts/schemas'
import { get, post } from './contract'
import { DossierPath, ProcedurePath } from './paths'

/** Drafts that agencies put before each other. Reading one is on record. */
export const draftCalls = {
  planCirculation: post(
    '/api/v1/procedures/{code}/plan',
    'Who would be asked about a draft, and on what ground',
    {
      who: 'person',
      group: 'api-reading',
      // It writes nothing.
      keyed: false,
      takes: { path: ProcedurePath, body: { CirculationRequest } },
      answer: { PlannedCirculation },
      worded: true,
      needs: ['law', 'table:read'],
    },
  ),
  getDraftDifference: get(
    '/api/v1/dossiers/{number}/difference',
    'Where a draft is otherwise than in the round before, article by article',
    {
      who: 'person',
      group: 'api-dossiers',
      takes: { path: DossierPath },
      answer: { DraftDifference },
      needs: ['law', 'table:write'],
    },
  ),
  getOpinions: get(
    '/api/v1/dossiers/{number}/opinions',
    'What each agency said of a draft, and what became of it',
    {
      who: 'person',
      group: 'api-dossiers',
      takes: { path: DossierPath },
      answer: { OpinionsTable },
      worded: true,
      needs: ['law', 'table:write'],
    },
  ),
}
