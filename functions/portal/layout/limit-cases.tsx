import type { PresentedLimit } from '../../office/presented/presented-procedure'
import type { Visit } from '../runtime/visit'
import { periodText } from './format'

/** The times that the law gives, each with whom it is for and where that stands. */
export const LimitCases = ({ visit, limits }: { visit: Visit; limits: readonly PresentedLimit[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {limits.map(({ limit, says, legalBasis }) => (
      <li>
        {periodText(limit, visit.language)}: {says} <span class="govuk-hint">({legalBasis})</span>
      </li>
    ))}
  </ul>
)
