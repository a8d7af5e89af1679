import type { Article } from '../../answers/split-draft'
import { errorOf, type Fault } from '../../layout/error-summary'
import { Textarea } from '../../layout/fields/textarea'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { draftTexts } from './texts'

interface CommentsProps {
  visit: Visit
  articles: readonly Article[]
  typed: Form
  faults: readonly Fault[]
}

export const longestComment = 2_000
/** Of the draft as a whole. */
export const wholeDraft = 0

/** The draft to be read, with room below each article for what should be otherwise. */
export const ArticleComments = ({ visit, articles, typed, faults }: CommentsProps) => {
  const text = draftTexts[visit.language]
  const about = { visit, typed, faults }
  return (
    <section aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        {text.comment}
      </h2>
      <p class="govuk-body">{text.commentLead}</p>
      {articles.map(({ heading, text: words }, index) => (
        <div class="motcua-article">
          <h3 class="govuk-heading-s">
            <bdi>{heading}</bdi>
          </h3>
          <p class="govuk-body">
            <bdi>{words}</bdi>
          </p>
          <Comment {...about} number={index + 1} name={text.commentOn(heading)} />
        </div>
      ))}
      <div class="motcua-article">
        <Comment {...about} number={wholeDraft} name={text.whole} />
      </div>
    </section>
  )
}

type CommentProps = Omit<CommentsProps, 'articles'> & { number: number; name: string }

/** Closed until something is in it, so that a long draft stays one that is read. */
const Comment = ({ visit, typed, faults, number, name }: CommentProps) => {
  const text = draftTexts[visit.language]
  const ids = { says: `change-${number}`, why: `why-${number}` }
  const open =
    valueIn(typed, ids.says) !== '' ||
    valueIn(typed, ids.why) !== '' ||
    errorOf(faults, ids.says) !== undefined
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{name}</span>
      </summary>
      <div class="govuk-details__text">
        <Textarea
          visit={visit}
          id={ids.says}
          label={text.says}
          error={errorOf(faults, ids.says)}
          value={valueIn(typed, ids.says)}
          rows={3}
          longest={longestComment}
        />
        <Textarea
          visit={visit}
          id={ids.why}
          label={text.why}
          error={errorOf(faults, ids.why)}
          value={valueIn(typed, ids.why)}
          rows={2}
          longest={longestComment}
        />
      </div>
    </details>
  )
}
