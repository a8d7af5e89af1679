import { z } from 'zod'
import { Instant } from '../../../workflows/kernel/instant'
import { DossierSummary } from '../../adapters/dossier-summary'
import { PresentedConsultation, PresentedDossier } from '../../office/presented/presented-dossier'
import { get } from './contract'
import { DocumentPath, DossierPath, PageQuery, pageOf } from './paths'

export const DossierPage = pageOf(DossierSummary)
export type DossierPage = z.infer<typeof DossierPage>

export const DossierQuery = PageQuery.extend({
  /** Whose; the caller's own when left out. Of somebody else's, those that a mandate covers. */
  applicant: z.string().min(1).max(64).optional(),
  /** For operators: everybody's whose machines failed, instead. */
  parked: z.enum(['true', 'false']).optional(),
})
export type DossierQuery = z.infer<typeof DossierQuery>

/** A machine that waits for an operator. Nothing about persons: operators have no business with them. */
export const Parked = z.object({
  number: z.string(),
  procedure: z.string(),
  /** `procedure`, or a question's identifier. */
  scope: z.string(),
  /** The error's name. */
  error: z.string(),
  since: Instant,
})
export type Parked = z.infer<typeof Parked>

export const ParkedPage = pageOf(Parked)
export type ParkedPage = z.infer<typeof ParkedPage>

const dossier = '/api/v1/dossiers/{number}'

/** Reading a person's data is itself on record, so it writes. */
export const dossierCalls = {
  listDossiers: get('/api/v1/dossiers', 'Dossiers of the caller, or of whom he acts for, newest first', {
    who: 'person',
    group: 'api-reading',
    takes: { query: DossierQuery },
    answer: { DossierPage, ParkedPage },
    needs: ['table:read'],
  }),
  getDossier: get(dossier, 'A dossier, as far as the caller may see it', {
    who: 'person',
    group: 'api-dossiers',
    takes: { path: DossierPath },
    answer: { PresentedDossier, PresentedConsultation },
    needs: ['table:write', 'registers'],
  }),
  getDocument: get(`${dossier}/documents/{id}`, 'A paper of a dossier, at an address that lasts a minute', {
    who: 'person',
    group: 'api-documents',
    takes: { path: DocumentPath },
    status: 303,
    answer: 'elsewhere',
    needs: ['table:write', 'documents:read'],
  }),
}
