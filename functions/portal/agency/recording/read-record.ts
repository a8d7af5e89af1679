import type { Language } from '../../../../workflows/kernel/text'
import { type FormPage, isTicked } from '../../answers/form-pages'
import { namedFaultText } from '../../citizen/form/fault-text'
import { withChoices } from '../../citizen/form/named-choices'
import { putAnswer } from '../../citizen/form/put-answer'
import { readAnswers } from '../../citizen/form/read-answers'
import type { Fault } from '../../layout/error-summary'
import type { Form } from '../../runtime/read-form'
import { isTyped, type RecordedFields, recordField, typedEntries } from './recorded-fields'

interface ReadRecord {
  body: { record?: Record<string, unknown> }
  faults: Fault[]
}

/** What was recorded on the task's page, where it goes with the answer that was chosen. */
export const readRecord = (
  form: Form,
  outcome: unknown,
  recorded: RecordedFields | undefined,
  language: Language,
): ReadRecord => {
  if (!recorded || outcome !== recorded.outcome) return { body: {}, faults: [] }
  const faults: Fault[] = []
  let answers: Record<string, unknown> = { [recordField]: {} }
  const read = (asked: FormPage['asked'], texts = recorded.texts): Record<string, unknown> => {
    const found = readAnswers(asked, withChoices(form, asked, texts), language)
    for (const { path, part, ...fault } of found.faults) {
      const as = asked.find((one) => one.path === path)?.as
      const name = texts.fields[path] ?? path
      faults.push({ id: path, message: namedFaultText(name, fault, as, language), ...(part && { part }) })
    }
    return found.values
  }
  for (const page of recorded.fields) {
    // A group that may be left out is, where nothing of it was typed.
    if (page.kind === 'wanted' || !page.within.every((group) => isTyped(form, group))) continue
    if (page.kind !== 'list') {
      for (const [path, value] of Object.entries(read(page.asked)))
        if (value !== undefined) answers = putAnswer(answers, path, value)
      continue
    }
    const entries = isTicked(page)
      ? (form[page.id] ?? [])
      : typedEntries(page, recorded.texts, form).map(({ index, asked, texts }) =>
          entryFrom(read(asked, texts), `${page.id}.${index}`),
        )
    if (entries.length > 0 || !recorded.mayMiss.has(page.id)) answers = putAnswer(answers, page.id, entries)
  }
  return { body: { record: answers[recordField] as Record<string, unknown> }, faults }
}

/** Fields of one entry by their names in it; an entry that is one answer is that. */
const entryFrom = (values: Record<string, unknown>, place: string): unknown => {
  let entry: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(values)) {
    if (path === place) return value
    if (value !== undefined) entry = putAnswer(entry, path.slice(place.length + 1), value)
  }
  return entry
}

/** Where a fault that the office found stands on the page. */
export const recordFaultId = (pointer: string): string => pointer.slice(1).replaceAll('/', '.')
