import type { Visit } from '../runtime/visit'
import { layoutTexts } from './texts'

/** Pages by cursor: onward, and back to the first. */
export const Pagination = ({ visit, next }: { visit: Visit; next?: string }) => {
  const { pages } = layoutTexts[visit.language]
  const { cursor, ...query } = visit.query
  if (!next && !cursor) return null
  return (
    <nav class="govuk-pagination" aria-label={pages.label}>
      {cursor && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={`?${new URLSearchParams(query)}`} rel="prev">
            <span class="govuk-pagination__link-title">{pages.previous}</span>
          </a>
        </div>
      )}
      {next && (
        <div class="govuk-pagination__next">
          <a
            class="govuk-link govuk-pagination__link"
            href={`?${new URLSearchParams({ ...query, cursor: next })}`}
            rel="next"
          >
            <span class="govuk-pagination__link-title">{pages.next}</span>
          </a>
        </div>
      )}
    </nav>
  )
}
