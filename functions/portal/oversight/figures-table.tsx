import { numberText } from '../layout/format'
import type { Visit } from '../runtime/visit'
import type { Period } from './period'
import type { Figures, Row } from './table'

export interface FiguresProps {
  visit: Visit
  figures: Figures
  /** All rows together, also those of other pages. */
  sum?: Row
  caption: string
  period: Period
  /** Where the dossiers are that a number counts. */
  hrefOf?: (row: Row, column: string) => string | undefined
  /** Where the months of a row are drawn. */
  chartOf?: (row: Row) => string | undefined
}

/** The figures, sorted by the column that somebody chose: once up, once down. */
export const FiguresTable = ({ visit, figures, sum, caption, period, hrefOf, chartOf }: FiguresProps) => {
  const { sort, order } = visit.query
  const { columns, rows } = figures
  const numeric = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'))
  const lineOf = (row: Row) => (
    <tr class="govuk-table__row">
      {row.map((value, index) => {
        const { id = '', name: label } = columns[index] ?? {}
        const said = typeof value === 'number' ? numberText(value, visit.language, 2) : (value ?? '–')
        if (index === 0) {
          const chart = chartOf?.(row)
          return (
            <th scope="row" class="govuk-table__header">
              {chart ? (
                <a class="govuk-link" href={chart}>
                  <bdi>{said}</bdi>
                </a>
              ) : (
                <bdi>{said}</bdi>
              )}
            </th>
          )
        }
        const href = typeof value === 'number' && value > 0 ? hrefOf?.(row, id) : undefined
        return (
          <td
            class={`govuk-table__cell${numeric[index] ? ' govuk-table__cell--numeric' : ''}`}
            data-label={label}
          >
            {href ? (
              <a class="govuk-link" href={href}>
                {said}
                <span class="govuk-visually-hidden">{`: ${label}, ${row[0]}`}</span>
              </a>
            ) : (
              said
            )}
          </td>
        )
      })}
    </tr>
  )
  return (
    <table class="govuk-table motcua-table--stack motcua-table--figures">
      <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map(({ id, name }, index) => {
            const isSorted = id === sort
            const next = isSorted && order !== 'down' ? 'down' : 'up'
            return (
              <th
                scope="col"
                class={`govuk-table__header${numeric[index] ? ' govuk-table__header--numeric' : ''}`}
                aria-sort={isSorted ? (order === 'down' ? 'descending' : 'ascending') : undefined}
              >
                <a class="govuk-link" href={`?${new URLSearchParams({ ...period, sort: id, order: next })}`}>
                  {name}
                </a>
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody class="govuk-table__body">{rows.map(lineOf)}</tbody>
      {sum && <tfoot class="govuk-table__body motcua-sum">{lineOf(sum)}</tfoot>}
    </table>
  )
}
