import { numberText } from '../layout/format'
import type { Visit } from '../runtime/visit'
import type { Period } from './period'
import { type Figures, sorted } from './table'

export interface FiguresProps {
  visit: Visit
  figures: Figures
  caption: string
  period: Period
  /** Where the dossiers are that a number counts. */
  hrefOf?: (row: Figures['rows'][number], column: string) => string | undefined
}

/** The figures, sorted by the column that somebody chose: once up, once down. */
export const FiguresTable = ({ visit, figures, caption, period, hrefOf }: FiguresProps) => {
  const { sort, order } = visit.query
  const shown = sorted(figures, sort, order === 'down')
  const numeric = (index: number) => figures.rows.some((row) => typeof row[index] === 'number')
  return (
    <table class="govuk-table motcua-table--stack">
      <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {shown.columns.map(({ id, name }, index) => {
            const isSorted = id === sort
            const next = isSorted && order !== 'down' ? 'down' : 'up'
            return (
              <th
                scope="col"
                class={`govuk-table__header${numeric(index) ? ' govuk-table__header--numeric' : ''}`}
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
      <tbody class="govuk-table__body">
        {shown.rows.map((row) => (
          <tr class="govuk-table__row">
            {row.map((value, index) => {
              const { id = '', name: label } = shown.columns[index] ?? {}
              const href = typeof value === 'number' && value > 0 ? hrefOf?.(row, id) : undefined
              const said = typeof value === 'number' ? numberText(value, visit.language, 2) : (value ?? '–')
              if (index === 0)
                return (
                  <th scope="row" class="govuk-table__header">
                    <bdi>{said}</bdi>
                  </th>
                )
              return (
                <td
                  class={`govuk-table__cell${numeric(index) ? ' govuk-table__cell--numeric' : ''}`}
                  data-label={label}
                >
                  {href ? (
                    <a class="govuk-link" href={href}>
                      {said}
                      <span class="govuk-visually-hidden">
                        {': '}
                        {label}, {row[0]}
                      </span>
                    </a>
                  ) : (
                    said
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
