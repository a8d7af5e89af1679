import { lawOf } from '../../adapters/law-book'
import { paperKinds } from '../../papers/paper-kinds'
import { paperPdf } from '../../papers/paper-pdf'
import { peopleIn } from '../../papers/paper-source'
import { writeDeclaration } from '../../papers/write-paper'
import type { Caller } from '../asking'
import { declarationFileName } from '../file-names'
import type { NamedFile } from '../named-file'
import { namesOf } from '../names-of'
import type { PaperDesk } from './get-office-paper-on-record'
import { declarationIn, readDeclarationsOnRecord } from './list-declarations-on-record'

/** One version as a document to keep, made anew each time that it is asked for; the last one where none is named. */
export const getDeclarationOnRecord = async (
  { number, version }: { number: string; version?: string },
  who: Caller,
  desk: PaperDesk,
): Promise<NamedFile> => {
  const { record, declarations } = await readDeclarationsOnRecord({ number }, who, desk)
  const declared = declarationIn(declarations, version)
  const { agencies, calendar } = desk
  const nameOf = await namesOf(desk.registry, peopleIn(record))
  const { procedure } = await lawOf(desk.law, record.dossier)
  const source = { record, procedure, agencies, calendar, nameOf }
  const bytes = await paperPdf(writeDeclaration(source, declared))
  const name = declarationFileName(paperKinds.declaration.title.vi, number, declared.version)
  return { contentType: 'application/pdf', bytes, name }
}
