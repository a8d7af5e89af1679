import { Refusal } from '../../../workflows/kernel/errors'
import type { AccessLog } from '../../adapters/access-log'
import { lawOf } from '../../adapters/law-book'
import type { RegistryStore } from '../../adapters/registry-store'
import { paperKinds } from '../../papers/paper-kinds'
import { paperPdf } from '../../papers/paper-pdf'
import { peopleIn } from '../../papers/paper-source'
import { writePaper } from '../../papers/write-paper'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { officePaperFileName } from '../file-names'
import { readDossier } from '../find-dossier'
import type { NamedFile } from '../named-file'
import { namesOf } from '../names-of'
import { recordReading } from '../record-reading'
import { officePapersFor } from './office-papers-for'

export interface PaperDesk extends Desk {
  accesses: AccessLog
  registry: Pick<RegistryStore, 'namesOf'>
}

/** One paper of the office, made anew each time that it is asked for: it says what its event says. */
export const getOfficePaperOnRecord = async (
  { number, paper: id }: { number: string; paper: string },
  { person, at }: Caller,
  desk: PaperDesk,
): Promise<NamedFile> => {
  const record = await readDossier(desk.dossiers, number)
  const { dossier } = record
  const paper = officePapersFor({ person, at }, record).find((one) => one.id === id)
  if (!paper) throw new Refusal('not-found', `${person.id} is shown no office paper ${id}`)
  await recordReading(desk.accesses, dossier, person, { at, what: 'office-paper', document: paper.id })
  const { agencies, calendar } = desk
  const nameOf = await namesOf(desk.registry, peopleIn(record))
  const { procedure } = await lawOf(desk.law, dossier)
  const source = { record, procedure, agencies, calendar, nameOf }
  const bytes = await paperPdf(writePaper(source, paper, at))
  const name = officePaperFileName(paperKinds[paper.kind].title.vi, dossier.number)
  return { contentType: 'application/pdf', bytes, name }
}
