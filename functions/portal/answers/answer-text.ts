import { CalendarDate } from '../../../workflows/kernel/calendar'
import type { Language, ProcedureTexts } from '../../../workflows/kernel/text'
import { dayText, moneyText, numberText } from '../layout/format'
import { layoutTexts } from '../layout/texts'
import type { Asked } from './form-pages'

/** An answer in words. */
export const answerText = (
  { path, as }: Pick<Asked, 'path' | 'as'>,
  value: unknown,
  texts: ProcedureTexts,
  language: Language,
): string => {
  if (as === 'vnd' && typeof value === 'number') return moneyText(value, language)
  const isDate = as === 'date' || as === 'birth-date'
  if (isDate && CalendarDate.safeParse(value).success) return dayText(String(value), language)
  // A month and year, or a year alone.
  if (isDate && value) return String(value).split('-').reverse().join('/')
  return texts.fields[`${path}=${value}`] ?? valueText(value, language)
}

/** A value of which no more is known than itself. */
export const valueText = (value: unknown, language: Language): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? layoutTexts[language].yes : layoutTexts[language].no
  return typeof value === 'number' ? numberText(value, language, 10) : String(value)
}
