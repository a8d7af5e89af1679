import type { Child } from 'hono/jsx'
import type { Visit } from '../runtime/visit'
import { layoutTexts } from './texts'

export interface SummaryRow {
  key: string
  value: Child
  /** Where to change it. */
  href?: string
}

/** Without an action where others have one: it keeps their width. */
const rowClass = (bare: boolean): string =>
  bare ? 'govuk-summary-list__row govuk-summary-list__row--no-actions' : 'govuk-summary-list__row'

/** Names and values; what people typed stands by itself, whichever way its script runs. */
export const SummaryList = ({ visit, rows }: { visit: Visit; rows: readonly SummaryRow[] }) => (
  <dl class="govuk-summary-list">
    {rows.map(({ key, value, href }) => (
      <div class={rowClass(!href && rows.some((row) => row.href))}>
        <dt class="govuk-summary-list__key">{key}</dt>
        <dd class="govuk-summary-list__value">{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
        {href && (
          <dd class="govuk-summary-list__actions">
            <a class="govuk-link" href={href}>
              {layoutTexts[visit.language].change}
              <span class="govuk-visually-hidden"> {key}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
)
