import { DraftChange } from '../../../office/drafts/schemas'
import { fieldErrorsOf } from '../../../runtime/field-errors'
import { sayFault } from '../../../runtime/problem'
import type { Fault } from '../../layout/error-summary'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { wholeDraft } from './article-comments'

/** What was written below the articles, and what of it the office would not take, at its field. */
export const readChanges = (
  form: Form,
  articles: number,
  { language }: Pick<Visit, 'language'>,
): { changes: DraftChange[]; faults: Fault[] } => {
  const changes: DraftChange[] = []
  const faults: Fault[] = []
  for (const article of [...Array.from({ length: articles }, (_one, index) => index + 1), wholeDraft]) {
    const [says, why] = [valueIn(form, `change-${article}`), valueIn(form, `why-${article}`)]
    if (!says && !why) continue
    const given = { article, says, ...(why && { why }) }
    const read = DraftChange.safeParse(given)
    if (read.success) changes.push(read.data)
    else
      for (const { pointer, message } of fieldErrorsOf(read.error, given))
        faults.push({
          id: `${pointer === '/why' ? 'why' : 'change'}-${article}`,
          message: sayFault(message, language),
        })
  }
  return { changes, faults }
}
