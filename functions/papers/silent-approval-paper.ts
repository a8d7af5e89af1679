import { Inconsistent } from '../../workflows/kernel/errors'
import { silentApproval } from '../../workflows/kernel/silent-approval'
import { applicantFields, requestField } from './applicant'
import type { Written } from './paper-content'
import { agencyNameOf, type Entry, type PaperSource } from './paper-source'
import { clockTime } from './say'
import { vi } from './texts.vi'

/** That by the silence of the agency named the application counts as approved, since when and by which law. */
export const silentApprovalPaper = (source: PaperSource & { entry: Entry }): Written => {
  const { record, procedure, entry } = source
  const { dossier } = record
  const approval = silentApproval({ dossier, procedure })
  if (!approval) throw new Inconsistent(`dossier ${dossier.number} is approved by no silence`)
  const said = vi.silentApproval
  const agency = agencyNameOf(source, approval.agency)
  const since = clockTime(approval.since)
  return {
    parts: [
      { is: 'fields', fields: applicantFields(source, vi.fields.applicant) },
      {
        is: 'fields',
        fields: [
          requestField(procedure),
          [said.receivedAt, clockTime(dossier.clock.startedAt ?? dossier.filedAt)],
          [said.stage, procedure.texts.vi.steps[approval.step] ?? approval.step],
          [said.silent, agency],
          [said.since, since],
          [vi.fields.legalBasis, approval.legalBasis],
        ],
      },
      { is: 'paragraph', text: said.confirms(agency, since) },
      { is: 'paragraph', text: said.follows },
    ],
    signatures: [undefined, { as: agency, note: vi.madeBySystem(clockTime(entry.event.at)) }],
  }
}
