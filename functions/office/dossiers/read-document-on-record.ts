import type { Document } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import { papersFor } from '../../../workflows/kernel/views/shared'
import type { AccessLog } from '../../adapters/access-log'
import type { DossierStore } from '../../adapters/dossier-store'
import { lawOf } from '../../adapters/law-book'
import type { DocumentFiles } from '../../adapters/object-store'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { documentFileName } from '../file-names'
import { findDossier } from '../find-dossier'
import { recordReading } from '../record-reading'
import { viewOf } from '../view-of'

type ReadingDesk = Pick<Desk, 'law'> & { dossiers: DossierStore; accesses: AccessLog }
interface OnePaper {
  number: string
  id: string
}

/** A paper, and the name under which people keep it. */
export interface ReadDocument {
  document: Document
  name: string
}

/** Where the store gives out a paper, to whoever is shown it in the dossier: it may be larger than an answer of ours. */
export const documentAddressOnRecord = async (
  paper: OnePaper,
  who: Caller,
  desk: ReadingDesk & { files: Pick<DocumentFiles, 'address'> },
): Promise<string> => {
  const { document, name } = await readDocumentOnRecord(paper, who, desk)
  const { key, contentType } = document
  return desk.files.address(key, { contentType, name })
}

/** What is known of a paper. That it is read is on record when this answers. */
export const readDocumentOnRecord = async (
  { number, id }: OnePaper,
  who: Caller,
  desk: ReadingDesk,
): Promise<ReadDocument> => {
  const { person, at } = who
  const dossier = await desk.dossiers.load(await findDossier(desk.dossiers, number))
  if (!dossier) throw new Refusal('unknown-dossier', `no dossier ${number}`)
  const what = viewOf(who, dossier)
  const { procedure } = await lawOf(desk.law, dossier)
  const shown = papersFor(person, what, { dossier, procedure })
  const document = shown.find((one) => one.id === id)
  if (!document) throw new Refusal('not-found', `${person.id} is shown no paper ${id}`)
  await recordReading(desk.accesses, dossier, person, { at, what: 'document', document: document.id })
  return { document, name: documentFileName(document, dossier, procedure) }
}
