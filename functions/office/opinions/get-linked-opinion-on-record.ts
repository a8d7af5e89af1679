import { outcomesOf } from '../../../workflows/kernel/decide'
import { dueDateOf } from '../../../workflows/kernel/due-date'
import { papersFor } from '../../../workflows/kernel/views/shared'
import type { AccessLog } from '../../adapters/access-log'
import type { DocumentFiles } from '../../adapters/object-store'
import type { Asking } from '../asking'
import { documentFileName } from '../file-names'
import { presentConsultation } from '../presented/present-dossier'
import { recordReading } from '../record-reading'
import { linkedDraft } from './linked-draft'
import { followLink, type LinkDesk } from './linked-opinion'
import { LinkedOpinion } from './schemas'

/** A question and its papers, for whoever holds the link. That they were read is on record, as any reading. */
export const getLinkedOpinionOnRecord = async (
  { token }: { token: string },
  { at, language }: Asking,
  desk: LinkDesk & { accesses: AccessLog; files: Pick<DocumentFiles, 'address'> },
): Promise<LinkedOpinion> => {
  const { link, record, task, procedure, holder } = await followLink(token, at, desk)
  const { dossier } = record
  await recordReading(desk.accesses, dossier, holder, { at, what: 'consultation' })
  const law = { procedure, calendar: desk.calendar }
  const seen = presentConsultation(record, { person: holder, at, language }, law)
  const files = new Map(
    await Promise.all(
      papersFor(holder, 'consultation', { dossier, procedure }).map(async (document) => {
        const { key, contentType } = document
        const file = { contentType, name: documentFileName(document, dossier, procedure) }
        return [document.id, await desk.files.address(key, file)] as const
      }),
    ),
  )
  const { number, agency } = seen
  const question = dossier.questions[task.question ?? '']
  return LinkedOpinion.parse({
    number,
    procedure: seen.procedure,
    agency,
    ...(question && linkedDraft(question, record, procedure)),
    opinion: seen.opinions.find(({ question }) => question === task.question),
    documents: seen.documents.map((document) => ({ ...document, address: files.get(document.id) })),
    ...dueDateOf(task),
    outcomes: outcomesOf(dossier, task, procedure),
    expiresAt: link.expiresAt,
  })
}
