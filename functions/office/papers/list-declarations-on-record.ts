import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { DossierRecord } from '../../adapters/dossier-store'
import type { Caller } from '../asking'
import { readDossier, refusalTo } from '../find-dossier'
import { recordReading } from '../record-reading'
import { type Declaration, declarationsOf } from './declarations'
import type { PaperDesk } from './get-office-paper-on-record'
import type { DeclarationList } from './schemas'

type ReadingDesk = Pick<PaperDesk, 'dossiers' | 'accesses'>

/** All versions of what was declared, oldest first: for the applicant and the deciding agency. */
export const listDeclarationsOnRecord = async (
  about: { number: string },
  who: Caller,
  desk: ReadingDesk,
): Promise<DeclarationList> => {
  const { declarations } = await readDeclarationsOnRecord(about, who, desk)
  return {
    items: declarations.map(({ version, at, answers, documents, note, erased }) => ({
      version,
      at,
      answers,
      documents: documents.map(({ id }) => id),
      note,
      ...(erased && { erased }),
    })),
  }
}

/** The version of that number; the last one where none is named. */
export const declarationIn = (
  declarations: readonly Declaration[],
  version: string | undefined,
): Declaration => {
  const found = version ? declarations.find((one) => String(one.version) === version) : declarations.at(-1)
  if (!found) throw new Refusal('not-found', `no declaration ${version}`)
  return found
}

export const readDeclarationsOnRecord = async (
  { number }: { number: string },
  { person, at }: Caller,
  { dossiers, accesses }: ReadingDesk,
): Promise<{ record: DossierRecord; declarations: Declaration[] }> => {
  const record = await readDossier(dossiers, number)
  const { dossier } = record
  if (!may(person, { action: 'dossier.read', dossier, at }))
    throw refusalTo({ person, at }, dossier, `${person.id} is shown no declaration of ${number}`)
  await recordReading(accesses, dossier, person, { at, what: 'dossier' })
  return { record, declarations: declarationsOf(record) }
}
