import type { FieldError } from '../../../../workflows/kernel/errors'
import type { Language } from '../../../../workflows/kernel/text'
import { fieldErrorsOf } from '../../../runtime/field-errors'
import type { Asked } from '../../answers/form-pages'
import { type Form, valueIn } from '../../runtime/read-form'
import { type DatePart, readDate } from './read-date'
import { readNumber } from './read-number'

/** A message of ours about one field: `required`, `wrong-format`, `too-big: 50`. */
export interface AnswerFault {
  path: string
  message: string
  /** In words, where the procedure has its own. */
  says?: FieldError['says']
  /** Of a date: the one that is missing or wrong. */
  part?: DatePart
}
export interface ReadAnswers {
  /** By path; undefined for what was left out and may be. */
  values: Record<string, unknown>
  faults: AnswerFault[]
}

const typedAnswer = ({ path, as }: Asked, form: Form, language: Language): unknown => {
  const text = valueIn(form, path)
  if (text === '') return ''
  if (as === 'number' || as === 'count' || as === 'vnd') return readNumber(text, language) ?? text
  if (as === 'yes-no') return text === 'yes' ? true : text === 'no' ? false : text
  // As they are printed on cards, in groups of figures.
  if (as === 'identity-number') return text.replace(/[\s.-]/g, '')
  if (as === 'paragraph') return text
  // As on an envelope; and what was copied out of a table has tabs.
  return text.replace(/,?\s*\n+\s*/g, ', ').replaceAll('\t', ' ')
}

/** What a form holds for these fields, each looked at by its own schema. */
export const readAnswers = (asked: readonly Asked[], form: Form, language: Language): ReadAnswers => {
  const read: ReadAnswers = { values: {}, faults: [] }
  for (const one of asked) {
    const isDate = one.as === 'date' || one.as === 'birth-date'
    const typed = isDate
      ? readDate(form, one.path, one.as === 'birth-date')
      : typedAnswer(one, form, language)
    if (isDate && typeof typed === 'object') {
      read.faults.push({ path: one.path, ...(typed as { message: string; part: DatePart }) })
      continue
    }
    if (typed === '') {
      read.values[one.path] = undefined
      if (!one.optional) read.faults.push({ path: one.path, message: 'required' })
      continue
    }
    const result = one.schema.safeParse(typed)
    if (result.success) read.values[one.path] = result.data
    else {
      const [first] = fieldErrorsOf(result.error, typed)
      read.faults.push({ path: one.path, message: first?.message ?? 'invalid' })
    }
  }
  return read
}

/** Of statements: those that are ticked are true, the others are not. */
export const readChecks = (asked: readonly Asked[], form: Form, name: string): ReadAnswers => {
  const ticked = form[name] ?? []
  const none = ticked.includes('none')
  const chosen = ticked.filter((path) => asked.some((one) => one.path === path))
  const fault = chosen.length === 0 && !none ? 'choose-none' : none && chosen.length ? 'none-or-some' : ''
  return {
    values: Object.fromEntries(asked.map(({ path }) => [path, chosen.includes(path)])),
    faults: fault ? [{ path: name, message: fault }] : [],
  }
}
