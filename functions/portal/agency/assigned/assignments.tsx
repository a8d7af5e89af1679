import { assignmentName } from '../../../wording/assignment-text'
import type { DossierProps } from '../dossier-page-props'
import { Given } from './given'
import { assignedTexts } from './texts'

/** What agencies were given to do by a conclusion, as far as the reader is concerned with it. */
export const Assignments = (props: DossierProps) => {
  const { visit, shown, names } = props
  const text = assignedTexts[visit.language]
  if (!shown.assignments?.length) return null
  return (
    <section aria-labelledby="assignments">
      <h2 class="govuk-heading-m" id="assignments">
        {text.given}
      </h2>
      {shown.assignments.map((given) => (
        <div class="govuk-summary-card" id={given.id}>
          <div class="govuk-summary-card__title-wrapper">
            <h3 class="govuk-summary-card__title">
              {assignmentName(given.id, visit.language)}: {names.agency(given.owner)}
            </h3>
          </div>
          <div class="govuk-summary-card__content">
            <Given visit={visit} given={given} names={names} reading={props} />
          </div>
        </div>
      ))}
    </section>
  )
}
