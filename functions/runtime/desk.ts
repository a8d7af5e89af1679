import { agencies } from '../../workflows/agencies/agencies'
import type { Agency } from '../../workflows/agencies/agency'
import { hoChiMinhCity } from '../../workflows/calendars/ho-chi-minh-city'
import { procedures } from '../../workflows/procedures'
import { dossierStore } from '../adapters/dossier-store'
import { documentFilesInS3, uploadFilesInS3 } from '../adapters/object-store'
import { scannerAt } from '../adapters/paper-scanner'
import { registryStore } from '../adapters/registry-store'
import { responseStore } from '../adapters/response-store'
import type { Table } from '../adapters/table'
import { uploadStore } from '../adapters/upload-store'
import type { Cabinet } from '../intake/accept-documents'
import type { Access } from './api-layers'
import { bearerTokens } from './authentication'
import type { Desk } from './run-command'
import { whoCalls } from './who-calls'

/** The law of this city and the dossiers of this table. */
export const deskOf = (table: Table): Desk & { agencies: readonly Agency[] } => ({
  dossiers: dossierStore(table),
  procedures,
  agencies,
  calendar: hoChiMinhCity,
})

export const accessOf = (env: { ISSUER_URL: string; AUDIENCE: string }, table: Table): Access => ({
  authenticate: bearerTokens({ issuer: env.ISSUER_URL, audience: env.AUDIENCE }),
  whoCalls: whoCalls(registryStore(table)),
  responses: responseStore(table),
})

export const cabinetOf = (
  env: { UPLOADS_BUCKET: string; DOCUMENTS_BUCKET: string; PAPER_SCANNER: string },
  table: Table,
): Cabinet => ({
  uploads: uploadStore(table),
  uploadFiles: uploadFilesInS3(env.UPLOADS_BUCKET),
  documentFiles: documentFilesInS3({ uploads: env.UPLOADS_BUCKET, documents: env.DOCUMENTS_BUCKET }),
  scanner: scannerAt(env.PAPER_SCANNER),
})
