import type { Document } from '../../workflows/kernel/dossier'
import { Refusal } from '../../workflows/kernel/errors'
import type { AccessLog } from '../adapters/access-log'
import type { DossierStore } from '../adapters/dossier-store'
import { lawOf } from '../adapters/law-book'
import type { DocumentFiles } from '../adapters/object-store'
import { documentFileName } from '../office/file-names'
import { findDossier } from '../office/find-dossier'
import { recordReading } from '../office/record-reading'
import { papersOf, viewOf } from '../office/view-of'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { Desk } from '../runtime/run-command'

type DocumentCall = PersonCall<unknown, unknown, { number: string; id: string }>
type ReadingDesk = Pick<Desk, 'law'> & { dossiers: DossierStore; accesses: AccessLog }

/** A paper, for whoever is shown it in the dossier. It may be larger than an answer of ours: the store gives it out. */
export const getDocument = async (
  call: DocumentCall,
  desk: ReadingDesk & { files: Pick<DocumentFiles, 'address'> },
): Promise<ApiResponse> => {
  const { document, name } = await readDocument(call, desk)
  const { key, contentType } = document
  const location = await desk.files.address(key, { contentType, name })
  return { status: 303, headers: { location } }
}

/** A paper, and the name under which people keep it. */
export interface ReadDocument {
  document: Document
  name: string
}

/** What is known of a paper. That it is read is on record when this answers. */
export const readDocument = async (call: DocumentCall, desk: ReadingDesk): Promise<ReadDocument> => {
  const { path, person, at } = call
  const dossier = await desk.dossiers.load(await findDossier(desk.dossiers, path.number))
  if (!dossier) throw new Refusal('unknown-dossier', `no dossier ${path.number}`)
  const what = viewOf(call, dossier)
  const { procedure } = await lawOf(desk.law, dossier)
  const shown = papersOf(what, person, { dossier, procedure })
  const document = shown.find(({ id }) => id === path.id)
  if (!document) throw new Refusal('not-found', `${person.id} is shown no paper ${path.id}`)
  await recordReading(desk.accesses, dossier, person, { at, what: 'document', document: document.id })
  return { document, name: documentFileName(document, dossier, procedure) }
}
