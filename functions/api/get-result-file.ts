import { may } from '../../workflows/kernel/authority'
import { Inconsistent, Refusal } from '../../workflows/kernel/errors'
import type { AccessLog } from '../adapters/access-log'
import { lawOf } from '../adapters/law-book'
import type { DocumentFiles } from '../adapters/object-store'
import { resultFileName } from '../office/file-names'
import { recordReading } from '../office/record-reading'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { Desk } from '../runtime/run-command'
import { findResult } from './get-result'

/** The document itself, for the applicant and the deciding agency. */
export const getResultFile = async (
  { path, person, at }: PersonCall<unknown, unknown, { id: string }>,
  desk: Pick<Desk, 'dossiers' | 'law'> & { accesses: AccessLog; files: Pick<DocumentFiles, 'read'> },
): Promise<ApiResponse> => {
  const { dossier, result } = await findResult(desk.dossiers, path.id)
  if (!may(person, { action: 'dossier.read', dossier, at }))
    throw new Refusal('unknown-result', `${person.id} may not read dossier ${dossier.number}`)
  await recordReading(desk.accesses, dossier, person, { at, what: 'result' })
  const bytes = await desk.files.read(result.key)
  if (!bytes) throw new Inconsistent(`result ${result.id} is not in the object store`)
  const { procedure } = await lawOf(desk.law, dossier)
  const name = resultFileName(procedure.texts.vi.result, result.number)
  return { status: 200, file: { contentType: 'application/pdf', bytes, name } }
}
