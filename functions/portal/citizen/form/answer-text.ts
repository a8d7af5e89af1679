import type { Language, ProcedureTexts } from '../../../../workflows/kernel/text'
import { moneyText, numberText } from '../../layout/format'
import { layoutTexts } from '../../layout/texts'
import type { Asked } from './form-pages'

/** An answer in words. */
export const answerText = (
  { path, as }: Pick<Asked, 'path' | 'as'>,
  value: unknown,
  texts: ProcedureTexts,
  language: Language,
): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? layoutTexts[language].yes : layoutTexts[language].no
  if (as === 'vnd' && typeof value === 'number') return moneyText(value, language)
  if (typeof value === 'number') return numberText(value, language, 10)
  if (as === 'date') return String(value).split('-').reverse().join('/')
  return texts.fields[`${path}=${value}`] ?? String(value)
}
