import type { LinkedOpinion } from '../../office/opinions/schemas'
import { saidOf } from '../../wording/said-of'
import { ArticleComments } from '../agency/drafts/article-comments'
import { DraftChanged } from '../agency/drafts/draft-changed'
import { draftOutcome } from '../agency/drafts/draft-outcome'
import { DraftToRead } from '../agency/drafts/draft-to-read'
import { draftTexts } from '../agency/drafts/texts'
import { agencyTexts } from '../agency/texts'
import { valueText } from '../answers/answer-text'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../layout/error-summary'
import { Radios } from '../layout/fields/choices'
import { Textarea } from '../layout/fields/textarea'
import { dueText, timeText } from '../layout/format'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import { type Form, valueIn } from '../runtime/read-form'
import type { Visit } from '../runtime/visit'
import type { DraftAsked } from './draft-asked'
import { guestTexts } from './texts'

interface LinkedProps {
  visit: Visit
  asked: LinkedOpinion
  /** Where it is about one. */
  draft?: DraftAsked
  typed: Form
  faults: readonly Fault[]
}

/** One question, and the form to answer it. */
export const LinkedPage = ({ visit, asked, draft, typed, faults }: LinkedProps) => {
  const { language } = visit
  const text = guestTexts[language]
  const { task } = agencyTexts[language]
  const { opinion, documents, outcomes, expiresAt } = asked
  return (
    <Page visit={visit} title={text.heading} wrong={faults.length > 0}>
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">
        {asked.procedure.name}, {asked.number}
      </span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.until(dueText(asked, language), timeText(expiresAt, language))}</p>
      {draft ? (
        <DraftToRead reading={{ visit, shown: asked, ...draft }} step={draft.step} opinion={opinion} />
      ) : (
        <SummaryList
          visit={visit}
          rows={[
            { key: task.question, value: opinion.asked ?? '' },
            ...(opinion.because ? [{ key: task.grounds, value: opinion.because }] : []),
            ...opinion.grounds.map(({ label, text: said, value }) => ({
              key: label,
              value: said ?? valueText(value, visit.language),
            })),
          ]}
        />
      )}
      {documents.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.papers}</h2>
          <ul class="govuk-list">
            {documents.map(({ address, name, type }) => (
              <li>
                <a class="govuk-link" href={address} rel="noreferrer">
                  {name ?? type}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {draft && opinion.round > 1 && asked.draftBefore && (
        <DraftChanged visit={visit} before={asked.draftBefore} articles={draft.articles} />
      )}
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        {draft && <ArticleComments {...{ visit, typed, faults }} articles={draft.articles} />}
        <Radios
          visit={visit}
          id="outcome"
          label={task.decision}
          error={errorOf(faults, 'outcome')}
          value={valueIn(typed, 'outcome')}
          options={outcomes.map((outcome) => ({
            value: outcome,
            text: saidOf(task.outcomes, outcome) ?? outcome,
            ...(draft && draftOutcome(language, outcome)),
          }))}
        />
        <Textarea
          visit={visit}
          id="reason"
          label={task.reason}
          hint={draft ? draftTexts[language].reasonHint : task.reasonHint}
          error={errorOf(faults, 'reason')}
          value={valueIn(typed, 'reason')}
          longest={5_000}
        />
        <Button>{task.send}</Button>
      </form>
    </Page>
  )
}
