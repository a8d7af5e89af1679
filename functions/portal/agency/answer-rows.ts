import type { Procedure } from '../../../workflows/kernel/procedure'
import type { Language } from '../../../workflows/kernel/text'
import { valueAt } from '../../../workflows/kernel/value-at'
import { answerText } from '../answers/answer-text'
import { entriesText } from '../answers/entries'
import { formPagesOf } from '../answers/form-pages'
import type { SummaryRow } from '../layout/summary-list'

/** What was answered, in the form's order. */
export const answerRows = (
  procedure: Procedure,
  answers: Record<string, unknown>,
  language: Language,
): SummaryRow[] => {
  const texts = procedure.texts[language]
  return formPagesOf(procedure).flatMap((page) => {
    if (page.kind === 'list') {
      const value = entriesText(answers, page, texts, language)
      return value ? [{ key: texts.fields[page.id] ?? page.id, value }] : []
    }
    return page.asked.flatMap((asked) => {
      const said = answerText(asked, valueAt(answers, asked.path), texts, language)
      const group = texts.fields[page.section]
      const name = texts.fields[asked.path] ?? asked.path
      return said ? [{ key: page.section === asked.path ? name : `${group}: ${name}`, value: said }] : []
    })
  })
}
