import { circulationIn } from '../../../../workflows/kernel/views/drafts'
import { articlesIn } from '../../answers/split-draft'
import type { Reading } from '../reading-on-record'
import { DraftChanged } from './draft-changed'
import { ShortTime } from './draft-to-read'
import { draftTexts } from './texts'

/** Of a dossier about a draft: whether there was enough time, where it was changed, and the whole of it. */
export const DraftSections = (reading: Reading) => {
  const { visit, shown, procedure } = reading
  const text = draftTexts[visit.language]
  const step = circulationIn(procedure)
  const articles = articlesIn(shown.answers)
  if (!step || articles.length === 0) return null
  const minimum = shown.opinions.find((opinion) => opinion.minimum)?.minimum
  return (
    <>
      <ShortTime reading={reading} step={step} minimum={minimum} />
      {shown.draftBefore && <DraftChanged visit={visit} before={shown.draftBefore} articles={articles} />}
      <section aria-labelledby="wording">
        <h2 class="govuk-heading-m" id="wording">
          {text.wording}
        </h2>
        {articles.map(({ heading, text: words }) => (
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{heading}</span>
            </summary>
            <div class="govuk-details__text">
              <bdi>{words}</bdi>
            </div>
          </details>
        ))}
      </section>
    </>
  )
}
