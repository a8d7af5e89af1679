import { Button } from '../layout/button'
import { TextInput } from '../layout/fields/text-input'
import { numberText, timeText } from '../layout/format'
import { Page } from '../layout/page'
import type { Visit } from '../runtime/visit'
import { FiguresTable } from './figures-table'
import type { ReportName } from './oversight-texts'
import { type Period, presets } from './period'
import type { Report } from './report'
import { oversightTexts } from './texts'
import type { Trend } from './trend'

export interface ReportProps {
  visit: Visit
  name: ReportName
  /** `/oversight` or `/figures`. */
  base: string
  names: readonly ReportName[]
  period: Period
  report: Report
  trend?: Trend
}

/** A report: its figures for a time, sorted as one likes, and to take away. */
export const ReportPage = ({ visit, name, base, names, period, report, trend }: ReportProps) => {
  const { language } = visit
  const text = oversightTexts[language]
  const { heading, lead, caption } = text.reports[name]
  const day = (date: string) => date.split('-').reverse().join('/')
  const csv = new URLSearchParams({ ...period })
  return (
    <Page visit={visit} title={heading} wide>
      <nav aria-label={text.links}>
        <ul class="govuk-list motcua-navigation__list">
          {names.map((one) => (
            <li>
              <a class="govuk-link" href={`${base}/${one}`} aria-current={one === name ? 'page' : undefined}>
                {text.reports[one].caption}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body-l">{lead}</p>
      <p class="govuk-body">
        {text.period.of(day(period.from), day(period.to), timeText(report.asOf, language))}
      </p>
      <ul class="govuk-list motcua-navigation__list">
        {presets.map((preset) => (
          <li>
            <a class="govuk-link" href={`${base}/${name}?period=${preset}`}>
              {text.period.presets[preset]}
            </a>
          </li>
        ))}
      </ul>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{text.period.legend}</span>
        </summary>
        <form method="get" class="govuk-details__text">
          <TextInput visit={visit} id="from" label={text.period.from} value={period.from} width={10} />
          <TextInput visit={visit} id="to" label={text.period.to} value={period.to} width={10} />
          <Button look="secondary">{text.period.show}</Button>
        </form>
      </details>
      {report.figures.rows.length === 0 ? (
        <p class="govuk-body">{text.empty}</p>
      ) : (
        <FiguresTable visit={visit} figures={report.figures} caption={caption} period={period} />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/${name}.csv?${csv}`}>
          {text.csv}
        </a>
      </p>
      {trend && (
        <section aria-labelledby="trend">
          <h2 class="govuk-heading-m" id="trend">
            {text.trend.heading}
          </h2>
          <p class="motcua-chart">
            <img src="/figures/on-time.svg" width="720" height="300" alt={text.trend.alt} />
          </p>
          <table class="govuk-table">
            <caption class="govuk-table__caption">{text.trend.caption}</caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th scope="col" class="govuk-table__header">
                  {text.trend.month}
                </th>
                <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                  {text.trend.onTime}
                </th>
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              {trend.map(({ name: month, value }) => (
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header">
                    {month}
                  </th>
                  <td class="govuk-table__cell govuk-table__cell--numeric">
                    {value === null ? '–' : numberText(value, language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  )
}
