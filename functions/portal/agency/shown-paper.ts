import { readDocumentOnRecord } from '../../office/dossiers/read-document-on-record'
import { callerOf } from '../runtime/visit'
import type { AgencyDesk } from './agency-desk'
import type { DossierProps } from './dossier-page-props'
import type { Reading } from './reading-on-record'

const shownInPlace = ['application/pdf', 'image/jpeg', 'image/png']

/**
 * The paper that an address asks for, where it can be shown in place. The store gives it out to whoever has its address, for a
 * minute; in place of an attachment, to be looked at.
 */
export const shownPaperOnRecord = async (
  { visit, shown }: Pick<Reading, 'visit' | 'shown'>,
  desk: AgencyDesk,
): Promise<DossierProps['paper']> => {
  const found = shown.documents.find(({ id }) => id === visit.query.show)
  if (!found || !shownInPlace.includes(found.contentType)) return undefined
  const paper = { number: shown.number, id: found.id }
  const { document } = await readDocumentOnRecord(paper, callerOf(visit), desk)
  const { key, contentType } = document
  return { document, address: await desk.cabinet.documentFiles.address(key, { contentType, shown: true }) }
}
