import { city } from '../../workflows/city/city'
import { dossierStore } from '../adapters/dossier-store'
import { lawBookInS3 } from '../adapters/law-book-in-s3'
import type { Table } from '../adapters/table'
import type { Desk } from './run-command'

/** The law of this city, as it was deployed, and the dossiers of this table. */
export const deskOf = (table: Table, { LAW_PARAMETERS }: { LAW_PARAMETERS: string }): Desk => ({
  dossiers: dossierStore(table),
  law: lawBookInS3(LAW_PARAMETERS),
  agencies: city.agencies,
  calendar: city.calendar,
  regulations: city.regulations,
})
