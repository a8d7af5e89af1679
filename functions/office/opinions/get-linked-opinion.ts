import { papersFor } from '../../../workflows/kernel/authority'
import { outcomesOf } from '../../../workflows/kernel/decide'
import { dueDateOf } from '../../../workflows/kernel/due-date'
import type { AccessLog } from '../../adapters/access-log'
import { lawOf } from '../../adapters/law-book'
import type { DocumentFiles } from '../../adapters/object-store'
import { LinkedOpinion } from '../../api/contracts/opinions'
import type { ApiResponse, OpenCall } from '../../runtime/api-call'
import { documentFileName } from '../file-names'
import { presentConsultation } from '../presented/present-dossier'
import { recordReading } from '../record-reading'
import { followLink, type LinkDesk } from './linked-opinion'

/** A question and its papers, for whoever holds the link. That they were read is on record, as any reading. */
export const getLinkedOpinion = async (
  { path, at, language }: OpenCall<unknown, unknown, { token: string }>,
  desk: LinkDesk & { accesses: AccessLog; files: Pick<DocumentFiles, 'address'> },
): Promise<ApiResponse> => {
  const { link, record, task, holder } = await followLink(path.token, at, desk)
  const { dossier } = record
  const { procedure } = await lawOf(desk.law, dossier)
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
  const body = {
    number,
    procedure: seen.procedure,
    agency,
    opinion: seen.opinions.find(({ question }) => question === task.question),
    documents: seen.documents.map((document) => ({ ...document, address: files.get(document.id) })),
    ...dueDateOf(task),
    outcomes: outcomesOf(dossier, task, procedure),
    expiresAt: link.expiresAt,
  }
  return { status: 200, body: LinkedOpinion.parse(body) }
}
