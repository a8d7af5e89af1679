import { asForm } from '../../../wording/as-form'
import { timeText } from '../../layout/format'
import { SummaryList } from '../../layout/summary-list'
import { answerRows } from '../answer-rows'
import type { DossierProps } from '../dossier-page-props'
import { recordingTexts } from './texts'

/** What officers found out, step by step. */
export const Records = ({
  visit,
  shown,
  procedure,
  names,
}: Pick<DossierProps, 'visit' | 'shown' | 'procedure' | 'names'>) => {
  const { language } = visit
  const text = recordingTexts[language]
  const { records = [] } = shown
  if (records.length === 0) return null
  return (
    <section aria-labelledby="records">
      <h2 class="govuk-heading-m" id="records">
        {text.recorded}
      </h2>
      {records.map(({ step, values, at, by }) => {
        const form = asForm(procedure, step)
        return (
          <div class="govuk-summary-card">
            <div class="govuk-summary-card__title-wrapper">
              <h3 class="govuk-summary-card__title">{procedure.texts[language].steps[step] ?? step}</h3>
            </div>
            <div class="govuk-summary-card__content">
              <p class="govuk-body">
                <bdi>{text.madeBy(names.person(by), timeText(at, language))}</bdi>
              </p>
              {form && <SummaryList visit={visit} rows={answerRows(form, values, language)} />}
            </div>
          </div>
        )
      })}
    </section>
  )
}
