import { may } from '../../../workflows/kernel/authority'
import { Inconsistent, Refusal } from '../../../workflows/kernel/errors'
import type { AccessLog } from '../../adapters/access-log'
import { lawOf } from '../../adapters/law-book'
import type { DocumentFiles } from '../../adapters/object-store'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { resultFileName } from '../file-names'
import type { NamedFile } from '../named-file'
import { recordReading } from '../record-reading'
import { findResult } from './check-result'

/** The document itself, for the applicant and the deciding agency; of an agency's dossier, for those that were asked too. */
export const readResultOnRecord = async (
  { id }: { id: string },
  { person, at }: Caller,
  desk: Pick<Desk, 'dossiers' | 'law'> & { accesses: AccessLog; files: Pick<DocumentFiles, 'read'> },
): Promise<NamedFile> => {
  const { dossier, result } = await findResult(desk.dossiers, id)
  if (!may(person, { action: 'result.read', dossier, at }))
    throw new Refusal('unknown-result', `${person.id} may not read dossier ${dossier.number}`)
  await recordReading(desk.accesses, dossier, person, { at, what: 'result' })
  const bytes = await desk.files.read(result.key)
  if (!bytes) throw new Inconsistent(`result ${result.id} is not in the object store`)
  const { procedure } = await lawOf(desk.law, dossier)
  const name = resultFileName(procedure.texts.vi.result, result.number)
  return { contentType: 'application/pdf', bytes, name }
}
