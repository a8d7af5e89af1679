import { DeclarationList, OfficePaperList, RegisterQuery } from '../../office/papers/schemas'
import { get } from './contract'
import { AgencyPath, DeclarationPath, DossierPath, OfficePaperPath } from './paths'

const declarations = '/api/v1/dossiers/{number}/declarations'
const papers = '/api/v1/dossiers/{number}/papers'

/** Each reading is on record. */
export const paperCalls = {
  listOfficePapers: get(papers, 'What the office wrote about a dossier', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath },
    answer: { OfficePaperList },
    needs: ['law', 'table:write'],
  }),
  getOfficePaper: get(`${papers}/{paper}`, 'One of these papers, made from the dossier', {
    who: 'person',
    group: 'api-papers',
    takes: { path: OfficePaperPath },
    answer: 'application/pdf',
    needs: ['law', 'table:write'],
  }),
  listDeclarations: get(declarations, 'What was declared: as it was filed, and after each supplement', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath },
    answer: { DeclarationList },
    needs: ['law', 'table:write'],
  }),
  getDeclaration: get(`${declarations}/{version}`, 'One version of what was declared, to keep', {
    who: 'person',
    group: 'api-papers',
    takes: { path: DeclarationPath },
    answer: 'application/pdf',
    needs: ['law', 'table:write'],
  }),
  getRegister: get('/api/v1/agencies/{agency}/register', 'What an agency received, day by day', {
    who: 'person',
    group: 'api-papers',
    takes: { path: AgencyPath, query: RegisterQuery },
    answer: 'application/pdf',
    needs: ['law', 'table:write'],
    // Lays out a table of up to 500 dossiers.
    memoryMb: 1_024,
  }),
}
