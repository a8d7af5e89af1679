import { supplementIn } from '../../workflows/kernel/decisions/ask-for-more'
import { stepOf } from '../../workflows/kernel/decisions/draft'
import { supplementKey } from '../../workflows/kernel/decisions/end-part'
import { partRule } from '../../workflows/kernel/decisions/parts'
import { agencyOfStep } from '../../workflows/kernel/step-agency'
import { silenceOnObjections } from '../../workflows/kernel/unheeded'
import { applicantFields, requestField } from './applicant'
import type { Written } from './paper-content'
import { agencyNameOf, type Entry, type PaperSource } from './paper-source'
import { actOnRecord, dueTime } from './say'
import { vi } from './texts.vi'
import { itemsOf, objectionsOf, reasonOf } from './words-of'

/** Form 02. */
export const supplementRequest = (source: PaperSource & { entry: Entry }): Written => {
  const { record, procedure, entry, nameOf } = source
  const { dossier } = record
  const { at, by, changes } = entry.event
  const said = vi.supplement
  const opened = changes.find((one) => one.change === 'task' && one.task.kind === 'supplement')
  const { step, question, dueAt, provisional } =
    opened?.change === 'task'
      ? opened.task
      : { step: dossier.step, question: undefined, dueAt: at, provisional: undefined }
  const part = dossier.parts?.[question ?? '']
  const { steps, parts } = procedure.texts.vi
  const stage = part ? parts?.[part.id] : steps[step]
  const asked = dossier.supplements[part ? supplementKey(step, part.id) : step] ?? 1
  const stands = part ? said.partStands : said.clockStands
  const rule = part ? partRule(procedure, step, part.id).supplement : supplementIn(procedure, step)
  const objections = objectionsOf(source)
  const law = (rule?.onSilence ?? silenceOnObjections(stepOf(procedure, step)))?.legalBasis
  const agency = agencyNameOf(source, part?.agency ?? agencyOfStep(dossier, step))
  return {
    unit: vi.oneStopShop,
    parts: [
      { is: 'fields', fields: applicantFields(source, vi.fields.applicant) },
      {
        is: 'fields',
        fields: [requestField(procedure), [said.stage, stage ?? step], [said.time, said.nth(asked)]],
      },
      { is: 'paragraph', text: said.items, face: 'bold' },
      { is: 'list', items: objections ?? itemsOf(entry) },
      {
        is: 'fields',
        fields: [
          ...(objections ? [] : [[vi.fields.reason, reasonOf(entry)] as const]),
          [said.until, dueTime({ dueAt, provisional })],
          ...(law ? [[vi.fields.legalBasis, law] as const] : []),
        ],
      },
      { is: 'paragraph', text: dossier.clock.startedAt ? stands : said.notReceived },
      { is: 'paragraph', text: said.contact(agency) },
    ],
    signatures: [
      undefined,
      { as: said.guide, note: actOnRecord(at), name: objections ? agency : (nameOf(by) ?? by) },
    ],
  }
}
