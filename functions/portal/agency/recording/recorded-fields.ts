import { fieldsOf, rootOf } from '../../../../workflows/kernel/checks/form-fields'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Language, ProcedureTexts } from '../../../../workflows/kernel/text'
import type { PresentedTask } from '../../../office/presented/presented-task'
import { asForm, under } from '../../../wording/as-form'
import { type Asked, type FormPage, formPagesOf } from '../../answers/form-pages'
import type { Form } from '../../runtime/read-form'

/** What its fields are called by in the form of the task, beside the others. */
export const recordField = 'record'

/** What is to be recorded with a task: its fields in their order, and their words. */
export interface RecordedFields {
  /** The answer that it goes with. */
  outcome: string
  fields: readonly FormPage[]
  texts: ProcedureTexts
  /** Paths of what may be left out. */
  mayMiss: ReadonlySet<string>
}

export const recordedFields = (
  { step, record }: Pick<PresentedTask, 'step' | 'record'>,
  procedure: Procedure,
  language: Language,
): RecordedFields | undefined => {
  const own = record && asForm(procedure, step)
  if (!own) return undefined
  const { form, texts } = under(recordField, own)
  const optional = [...fieldsOf(rootOf(form)).values()].filter((field) => field.optional)
  const mayMiss = new Set(optional.map(({ path }) => path))
  return { outcome: record.with, fields: formPagesOf({ form }), texts: texts[language], mayMiss }
}

/** The path of an entry of a list, by which its fields are sent: `record.storeys.0`. */
const placeOf = ({ id }: FormPage, index: number): string => `${id}.${index}`

export interface Entry {
  index: number
  asked: readonly Asked[]
  texts: ProcedureTexts
}

const entryOf = (page: FormPage, texts: ProcedureTexts, index: number): Entry => {
  const moved = (path: string) => `${placeOf(page, index)}${path.slice(page.id.length)}`
  const fields = Object.fromEntries(
    Object.entries(texts.fields).flatMap(([path, text]) =>
      path.startsWith(page.id) ? [[moved(path), text]] : [],
    ),
  )
  return {
    index,
    asked: page.asked.map((one) => ({ ...one, path: moved(one.path) })),
    texts: { ...texts, fields: { ...texts.fields, ...fields } },
  }
}

/** So many entries one form of a task has at most. */
const mostEntries = 50

/** Entries of a list in which something was typed. */
export const typedEntries = (page: FormPage, texts: ProcedureTexts, form: Form): Entry[] =>
  Array.from({ length: mostEntries }, (_, index) => index)
    .filter((index) => isTyped(form, placeOf(page, index)))
    .map((index) => entryOf(page, texts, index))

/** Those, in their places, and room for another. */
export const shownEntries = (page: FormPage, texts: ProcedureTexts, form: Form): Entry[] => {
  const last = typedEntries(page, texts, form).at(-1)?.index ?? -1
  return Array.from({ length: Math.min(last + 2, mostEntries) }, (_, index) => entryOf(page, texts, index))
}

/** Whether anything under a name was typed. */
export const isTyped = (form: Form, name: string): boolean =>
  Object.entries(form).some(
    ([field, values]) =>
      (field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}-`)) &&
      values.some((value) => value.trim()),
  )
