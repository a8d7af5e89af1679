import { answersOf } from '../adapters/dossier-answers'
import { opinionsTable } from '../issuance/opinions-table'
import { resultRows } from '../issuance/result-rows'
import type { Written } from './paper-content'
import type { PaperSource } from './paper-source'
import { vi } from './texts.vi'

/** The table of opinions as a compilation left it, for who approves it: not the one that is signed. */
export const opinionsPaper = ({ record, procedure, agencies }: PaperSource): Written => {
  const answers = procedure.form.safeParse(answersOf(record))
  return {
    parts: [
      // Whoever was erased has no answers that the form would take.
      { is: 'fields', fields: answers.success ? resultRows(record, procedure, answers.data) : [] },
      { is: 'table', ...opinionsTable(record, procedure, agencies) },
      { is: 'paragraph', text: vi.notSigned, face: 'italic' },
    ],
    signatures: [undefined, undefined],
  }
}
