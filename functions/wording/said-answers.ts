import { CalendarDate } from '../../workflows/kernel/calendar'
import { defOf, type Field, rootOf } from '../../workflows/kernel/checks/form-fields'
import type { Language } from '../../workflows/kernel/text'
import { valueAt } from '../../workflows/kernel/value-at'
import type { Worded } from './as-form'
import { dayText } from './time-text'

/** An answer as people read it: what was asked, under which heading of the form, and what was said. */
export interface SaidAnswer {
  path: string
  section: string
  name: string
  says: string
}

/** What was answered, in the form's order and in words. What was left out is not among it. */
export const saidAnswers = (
  procedure: Worded,
  answers: Record<string, unknown>,
  language: Language,
): SaidAnswer[] => {
  const { fields } = procedure.texts[language]
  const nameOf = (path: string) => fields[path] ?? path
  return leavesOf(rootOf(procedure.form)).flatMap((field) => {
    const { path } = field
    const says = saysOf(field, valueAt(answers, path), fields, language)
    return says ? [{ path, section: nameOf(path.split('.')[0] ?? path), name: nameOf(path), says }] : []
  })
}

/** What takes an answer; a list takes one, of whatever its entries are. */
const leavesOf = ({ children }: Field): Field[] =>
  [...(children?.values() ?? [])].flatMap((field) => (field.kind === 'group' ? leavesOf(field) : [field]))

type Names = Record<string, string>

const saysOf = (field: Field, value: unknown, names: Names, language: Language): string => {
  if (field.kind !== 'list' || !Array.isArray(value)) return answerSays(field, value, names, language)
  const inside = leavesOf(field)
  const entries = value.map((entry) =>
    inside.length === 0
      ? answerSays(field, entry, names, language)
      : inside
          .map((one) => saysOf(one, valueAt(entry, one.path.slice(field.path.length + 1)), names, language))
          .filter(Boolean)
          .join(', '),
  )
  return entries.filter(Boolean).join('; ')
}

const answerSays = ({ path, schema }: Field, value: unknown, names: Names, language: Language): string => {
  if (value === undefined || value === null) return ''
  const chosen = names[`${path}=${value}`]
  if (chosen !== undefined) return chosen
  if (typeof value === 'boolean') return value ? yes[language] : no[language]
  const format = schema.meta()?.format ?? defOf(schema).format
  if (typeof value === 'number') return numberSays(value, format, language)
  if (format !== 'date' && format !== 'birth-date') return String(value)
  // A month and year, or a year alone, is no day.
  const day = CalendarDate.safeParse(value).data
  return day ? dayText(day, language) : String(value).split('-').reverse().join('/')
}

const yes: Record<Language, string> = { vi: 'Có', en: 'Yes' }
const no: Record<Language, string> = { vi: 'Không', en: 'No' }
const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

const numberSays = (value: number, format: unknown, language: Language): string => {
  const figures = value.toLocaleString(locales[language], { maximumFractionDigits: 10 })
  return format === 'vnd' ? `${figures} đồng` : figures
}
