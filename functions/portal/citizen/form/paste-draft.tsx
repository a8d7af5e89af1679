import { draftField } from '../../../../workflows/kernel/decisions/draft-opinion'
import { fieldErrorsOf } from '../../../runtime/field-errors'
import type { FormPage } from '../../answers/form-pages'
import { splitDraft } from '../../answers/split-draft'
import { Button } from '../../layout/button'
import { Textarea } from '../../layout/fields/textarea'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { formTexts } from '../texts'
import type { AnswerFault } from './read-answers'

/** Whether a list is the wording of a draft, each entry an article. */
export const isWording = ({ id, kind, asked }: FormPage): boolean =>
  kind === 'list' &&
  id === draftField &&
  ['heading', 'text'].every((name) => asked.some(({ path }) => path === `${id}.${name}`))

export const pasteId = ({ id }: FormPage): string => `${id}.paste`

interface PasteProps {
  visit: Visit
  page: FormPage
  typed: Form
  error?: string
}

/** Instead of entering articles one by one. */
export const PasteDraft = ({ visit, page, typed, error }: PasteProps) => {
  const text = formTexts[visit.language]
  return (
    <>
      <Textarea
        visit={visit}
        id={pasteId(page)}
        label={text.paste}
        hint={text.pasteHint}
        error={error}
        value={valueIn(typed, pasteId(page))}
        rows={10}
      />
      <Button name="split" value="yes" look="secondary">
        {text.split}
      </Button>
    </>
  )
}

/** The articles of what was pasted, each as the form would take it. */
export const readPasted = (page: FormPage, form: Form): { articles: unknown[]; faults: AnswerFault[] } => {
  const articles = splitDraft(valueIn(form, pasteId(page)))
  const fault = (message: string): AnswerFault => ({ path: pasteId(page), message })
  if (articles.length === 0) return { articles, faults: [fault('required')] }
  for (const article of articles)
    for (const { path, schema } of page.asked) {
      const value = path.endsWith('.heading') ? article.heading : article.text
      const { error } = schema.safeParse(value)
      const [first] = error ? fieldErrorsOf(error, value) : []
      if (first) return { articles, faults: [fault(first.message)] }
    }
  return { articles, faults: [] }
}
