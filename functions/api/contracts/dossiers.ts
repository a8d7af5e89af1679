import {
  DossierPage,
  DossierQuery,
  FindDossiers,
  FoundDossierPage,
  ParkedPage,
} from '../../office/dossiers/schemas'
import { PresentedConsultation, PresentedDossier } from '../../office/presented/presented-dossier'
import { get, post } from './contract'
import { DocumentPath, DossierPath } from './paths'

const dossier = '/api/v1/dossiers/{number}'

/** Reading a person's data is itself on record, so it writes. */
export const dossierCalls = {
  listDossiers: get('/api/v1/dossiers', 'Dossiers of the caller, or of whom he acts for, newest first', {
    who: 'person',
    group: 'api-reading',
    takes: { query: DossierQuery },
    answer: { DossierPage, ParkedPage },
    needs: ['law', 'table:read'],
  }),
  findDossiers: post('/api/v1/dossiers/search', 'Dossiers by what is written in them, newest first', {
    who: 'person',
    group: 'api-dossiers',
    keyed: false,
    takes: { body: { FindDossiers } },
    answer: { FoundDossierPage },
    needs: ['law', 'table:write'],
  }),
  getDossier: get(dossier, 'A dossier, as far as the caller may see it', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath },
    answer: { PresentedDossier, PresentedConsultation },
    needs: ['law', 'table:write', 'registers'],
  }),
  getDocument: get(`${dossier}/documents/{id}`, 'A paper of a dossier, at an address that lasts a minute', {
    who: 'person',
    group: 'api-documents',
    takes: { path: DocumentPath },
    status: 303,
    answer: 'elsewhere',
    needs: ['law', 'table:write', 'documents:read'],
  }),
}
