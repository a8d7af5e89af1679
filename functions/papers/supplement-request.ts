import type { SupplementRule } from '../../workflows/kernel/procedure'
import { applicantFields } from './applicant'
import type { Written } from './paper-content'
import { agencyNameOf, type Entry, type PaperSource } from './paper-source'
import { actOnRecord, moment } from './say'
import { vi } from './texts.vi'
import { itemsOf, reasonOf } from './words-of'

/** Form 02. */
export const supplementRequest = (source: PaperSource & { entry: Entry }): Written => {
  const { record, procedure, entry, nameOf } = source
  const { dossier } = record
  const { at, by, changes } = entry.event
  const opened = changes.find((one) => one.change === 'task' && one.task.kind === 'supplement')
  const { step, dueAt } = opened?.change === 'task' ? opened.task : { step: dossier.step, dueAt: at }
  const said = vi.supplement
  const law = ruleOf(procedure.route.find(({ id }) => id === step))?.onSilence.legalBasis
  return {
    unit: vi.oneStopShop,
    parts: [
      { is: 'fields', fields: applicantFields(source, vi.fields.applicant) },
      {
        is: 'fields',
        fields: [
          [vi.fields.request, vi.procedure(procedure.texts.vi.name, procedure.code)],
          [said.stage, procedure.texts.vi.steps[step] ?? step],
          [said.time, said.nth(dossier.supplements[step] ?? 1)],
        ],
      },
      { is: 'paragraph', text: said.items, face: 'bold' },
      { is: 'list', items: itemsOf(entry) },
      {
        is: 'fields',
        fields: [
          [vi.fields.reason, reasonOf(entry)],
          [said.until, moment(dueAt)],
          ...(law ? [[vi.fields.legalBasis, law] as const] : []),
        ],
      },
      { is: 'paragraph', text: dossier.clock.startedAt ? said.clockStands : said.notReceived },
      { is: 'paragraph', text: said.contact(agencyNameOf(source, dossier.agency)) },
    ],
    signatures: [undefined, { as: said.guide, note: actOnRecord(at), name: nameOf(by) ?? by }],
  }
}

const ruleOf = (step: object | undefined): SupplementRule | undefined =>
  step && 'supplement' in step ? (step.supplement as SupplementRule | undefined) : undefined
