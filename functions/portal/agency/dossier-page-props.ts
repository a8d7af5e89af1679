import type { Agency } from '../../../workflows/kernel/agency'
import type { Document } from '../../../workflows/kernel/dossier'
import type { Notes } from '../../office/notes/notes'
import type { OfficePaperList } from '../../office/papers/schemas'
import type { Names } from './names'
import type { Reading } from './reading-on-record'

/** What the page of a dossier shows, for its parts. */
export interface DossierProps extends Reading {
  names: Names
  agencies: readonly Agency[]
  office: OfficePaperList['items']
  /** Of colleagues, for whoever has some here. */
  notes?: Notes
  /** The paper that is shown beside the answers, and where the store gives it out. */
  paper?: { document: Pick<Document, 'id' | 'contentType'>; address: string }
}
