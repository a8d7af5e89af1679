import type { FieldError } from '../../../workflows/kernel/errors'
import { ErrorSummary } from '../layout/error-summary'
import { dayText, timeText } from '../layout/format'
import { Page } from '../layout/page'
import { PageNumbers } from '../layout/page-numbers'
import type { Visit } from '../runtime/visit'
import { type FiguresProps, FiguresTable } from './figures-table'
import type { Period } from './period'
import { PeriodForm, periodFaults } from './period-form'
import type { Report, Whose } from './report'
import type { ColumnName } from './report-columns'
import type { RowsPage } from './report-rows'
import { oversightTexts } from './texts'
import type { ReportName } from './texts.vi'
import type { Trend } from './trend'
import { TrendSection } from './trend-section'

/** Columns that the usual width has room for. */
const mostInWidth = 10

export interface ReportProps {
  visit: Visit
  name: ReportName
  /** `/oversight` or `/figures`. */
  base: string
  names: readonly ReportName[]
  /** What is shown; another one that was asked for may be wrong. */
  period: Period
  faults: readonly FieldError[]
  report: Report
  rows: RowsPage
  trend?: Trend
}

const medians: readonly ColumnName[] = ['median', 'answerTime', 'timeGiven']
const hasMedians = ({ figures }: Report) =>
  figures.columns.some(({ id }) => medians.some((one) => one === id))

const given = (whose: Whose): Record<string, string> =>
  Object.fromEntries(Object.entries(whose).flatMap(([key, id]) => (id ? [[key, id]] : [])))

/** A report: its figures for a time, sorted as one likes, and to take away. */
export const ReportPage = ({
  visit,
  name,
  base,
  names,
  period,
  faults,
  report,
  rows,
  trend,
}: ReportProps) => {
  const { language } = visit
  const text = oversightTexts[language]
  const { heading, lead, caption } = text.reports[name]
  const day = (date: string) => dayText(date, language)
  const wrong = periodFaults(faults, visit)
  const csv = new URLSearchParams({ ...period })
  // The report that everybody reads is the same for all, and leads to no dossier.
  const behind = base === '/oversight' ? report.behind : undefined
  const hrefOf: FiguresProps['hrefOf'] = (row, column) => {
    const listed = behind?.(row, column)
    if (!listed) return undefined
    const { agency, figure, ...whose } = listed
    const query = new URLSearchParams({ ...given(whose), ...period })
    return `/oversight/${agency ? `agencies/${agency}` : 'city'}/${figure}?${query}`
  }
  const chartOf: FiguresProps['chartOf'] = (row) => {
    const whose = given(report.whose?.(row) ?? {})
    const query = new URLSearchParams({ ...whose, ...period })
    return Object.keys(whose).length > 0 ? `${base}/${name}?${query}#trend` : undefined
  }
  return (
    <Page
      visit={visit}
      title={heading}
      wrong={wrong.length > 0}
      wide
      desk={report.figures.columns.length > mostInWidth}
    >
      <ErrorSummary visit={visit} faults={wrong} />
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
        {hasMedians(report) && ` ${text.period.medians}`}
      </p>
      <PeriodForm visit={visit} base={`${base}/${name}`} period={period} faults={wrong} />
      {report.figures.rows.length === 0 ? (
        <p class="govuk-body">{text.empty}</p>
      ) : (
        <>
          {rows.pages > 1 && (
            <p class="govuk-body">
              {text.rows(rows.before + 1, rows.before + rows.figures.rows.length, rows.all)}
            </p>
          )}
          <FiguresTable
            visit={visit}
            figures={rows.figures}
            sum={report.sum}
            caption={caption}
            period={period}
            hrefOf={hrefOf}
            {...(trend && { chartOf })}
          />
          <PageNumbers visit={visit} label={caption} page={rows.page} pages={rows.pages} />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/${name}.csv?${csv}`}>
          {text.csv}
        </a>
      </p>
      {trend && <TrendSection visit={visit} trend={trend} period={period} base={`${base}/${name}`} />}
    </Page>
  )
}
