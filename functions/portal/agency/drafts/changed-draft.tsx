import { type Article, joinedDraft } from '../../answers/split-draft'
import { errorOf, type Fault } from '../../layout/error-summary'
import { Textarea } from '../../layout/fields/textarea'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { draftTexts } from './texts'

interface ChangedDraftProps {
  visit: Visit
  articles: readonly Article[]
  typed: Form
  faults: readonly Fault[]
}

/** The whole wording, to be changed for another round. */
export const ChangedDraft = ({ visit, articles, typed, faults }: ChangedDraftProps) => {
  const text = draftTexts[visit.language].compile
  return (
    <Textarea
      visit={visit}
      id="articles"
      label={text.changedDraft}
      hint={text.changedHint}
      error={errorOf(faults, 'articles')}
      value={'articles' in typed ? valueIn(typed, 'articles') : joinedDraft(articles)}
      rows={15}
    />
  )
}
