import type { Visit } from '../runtime/visit'
import { layoutTexts } from './texts'

/** Under a list that could not show everything: how much is not there, and that somebody looks after it. */
export const LeftOut = ({ visit, count }: { visit: Visit; count: number }) =>
  count > 0 ? (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">{layoutTexts[visit.language].leftOut(count)}</strong>
    </div>
  ) : null
