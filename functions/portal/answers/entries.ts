import type { Language, ProcedureTexts } from '../../../workflows/kernel/text'
import { valueAt } from '../../../workflows/kernel/value-at'
import { answerText } from './answer-text'
import type { Asked, FormPage } from './form-pages'

export const entriesOf = (answers: unknown, { id }: FormPage): unknown[] => {
  const entries = valueAt(answers, id)
  return Array.isArray(entries) ? entries : []
}

/** Each entry in words: `Nguyễn Văn A, 1990; …`. */
export const entriesText = (
  answers: unknown,
  page: FormPage,
  texts: ProcedureTexts,
  language: Language,
): string =>
  entriesOf(answers, page)
    .map((entry) =>
      page.asked
        .map((asked) => answerText(asked, entryValue(entry, asked, page), texts, language))
        .filter(Boolean)
        .join(', '),
    )
    .join('; ')

/** Fields of entries stand under the list: `members.name`. */
export const entryValue = (entry: unknown, { path }: Asked, { id }: FormPage): unknown =>
  path === id ? entry : valueAt(entry, path.slice(id.length + 1))
