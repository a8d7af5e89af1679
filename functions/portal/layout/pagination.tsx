import type { Visit } from '../runtime/visit'
import { layoutTexts } from './texts'

/** Pages by cursor: onward, and back to the first. `after`: how many were shown by then, of a list that says so. */
export const Pagination = ({ visit, next, after }: { visit: Visit; next?: string; after?: number }) => {
  const { pages } = layoutTexts[visit.language]
  const { cursor, after: _after, ...query } = visit.query
  const onward = { ...query, cursor: next ?? '', ...(after !== undefined && { after: String(after) }) }
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
          <a class="govuk-link govuk-pagination__link" href={`?${new URLSearchParams(onward)}`} rel="next">
            <span class="govuk-pagination__link-title">{pages.next}</span>
          </a>
        </div>
      )}
    </nav>
  )
}

/** How much of a list a page shows. Counts may be a moment ahead of the list. */
export const Shown = ({ visit, items, all }: { visit: Visit; items: number; all: number }) => {
  const after = shownBefore(visit)
  const last = after + items
  return items > 0 ? (
    <p class="govuk-body">{layoutTexts[visit.language].shown(after + 1, last, Math.max(last, all))}</p>
  ) : null
}

/** How many came before the page. */
export const shownBefore = ({ query }: Pick<Visit, 'query'>): number =>
  query.cursor && /^\d{1,6}$/.test(query.after ?? '') ? Number(query.after) : 0
