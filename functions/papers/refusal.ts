import { agencyOfStep } from '../../workflows/kernel/step-agency'
import { applicantFields, requestField } from './applicant'
import type { Written } from './paper-content'
import { agencyNameOf, type Entry, type PaperSource } from './paper-source'
import { actOnRecord, clockTime } from './say'
import { vi } from './texts.vi'
import { objectionsOf, reasonOf } from './words-of'

/** Form 03: before reception, when nothing is received, and after it, when the handling ends with reasons. */
export const refusal = (source: PaperSource & { entry: Entry }): Written => {
  const { record, procedure, entry, nameOf } = source
  const { dossier } = record
  const { at, by, task } = entry.event
  const received = dossier.clock.startedAt
  const said = vi.refusal
  const agency = agencyNameOf(source, agencyOfStep(dossier, dossier.tasks[task ?? '']?.step ?? ''))
  const objections = objectionsOf(source)
  const decided = dossier.tasks[task ?? '']?.kind === 'decision'
  return {
    ...(!received && { unit: vi.oneStopShop }),
    parts: [
      { is: 'fields', fields: applicantFields(source, vi.fields.applicant) },
      {
        is: 'fields',
        fields: [
          requestField(procedure),
          received ? [said.receivedAt, clockTime(received)] : [said.filedAt, clockTime(dossier.filedAt)],
          [said.stage, procedure.texts.vi.steps[dossier.step] ?? dossier.step],
        ],
      },
      { is: 'paragraph', text: received ? said.notResolved(agency) : said.notReceived(agency) },
      { is: 'fields', fields: [[said.reason, objections?.join('\n') ?? reasonOf(entry)]] },
      { is: 'paragraph', text: said.complaint },
    ],
    signatures: [
      undefined,
      {
        as: received ? (decided ? said.signer : said.reviewer) : said.receiver,
        note: actOnRecord(at),
        // What ends it is the law on objections: nobody of the asked agencies decides.
        name: objections ? agency : (nameOf(by) ?? by),
      },
    ],
  }
}
