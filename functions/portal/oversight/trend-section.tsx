import { targetPercent } from '../../../workflows/indicators/summarise'
import type { Language } from '../../../workflows/kernel/text'
import { numberText } from '../layout/format'
import type { Visit } from '../runtime/visit'
import type { Period } from './period'
import { oversightTexts } from './texts'
import type { Trend } from './trend'
import { TrendChart } from './trend-chart'

const saidIn = (language: Language, digits: number) => (value: number) => numberText(value, language, digits)

/** A picture of the months, with the line that is aimed for or allowed. */
export const chartOf = (name: 'on-time' | 'time', trend: Trend, { language }: Visit) => {
  const { trend: text } = oversightTexts[language]
  if (name === 'on-time') {
    const line = { value: targetPercent, name: text.target }
    return <TrendChart values={trend.onTime} title={text.alt} line={line} said={saidIn(language, 0)} />
  }
  const limit = trend.limit === undefined ? '' : text.limit(trend.limit)
  const line = trend.limit === undefined ? {} : { line: { value: trend.limit, name: limit } }
  return (
    <TrendChart
      values={trend.median}
      title={text.medianAlt(limit)}
      unit="days"
      said={saidIn(language, 1)}
      {...line}
    />
  )
}

interface TrendProps {
  visit: Visit
  trend: Trend
  period: Period
  /** The page that it stands on. */
  base: string
}

/** How it went month by month, of the city or of whom is chosen: drawn, and as a table. */
export const TrendSection = ({ visit, trend, period, base }: TrendProps) => {
  const { language } = visit
  const { trend: text } = oversightTexts[language]
  const query = new URLSearchParams({ ...trend.query, ...period })
  const limit = trend.limit === undefined ? '' : text.limit(trend.limit)
  const said = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : numberText(value, language)
  return (
    <section aria-labelledby="trend">
      <h2 class="govuk-heading-m" id="trend">
        {trend.name === undefined ? text.heading : text.of(trend.name)}
      </h2>
      <p class="govuk-body">
        {trend.name === undefined ? (
          text.choose
        ) : (
          <a class="govuk-link" href={`${base}?${new URLSearchParams({ ...period })}#trend`}>
            {text.ofAll}
          </a>
        )}
      </p>
      <h3 class="govuk-heading-s">{text.onTime}</h3>
      <p class="motcua-chart">
        <img src={`/figures/on-time.svg?${query}`} width="720" height="300" alt={text.alt} />
      </p>
      <h3 class="govuk-heading-s">{text.median}</h3>
      <p class="motcua-chart">
        <img src={`/figures/time.svg?${query}`} width="720" height="300" alt={text.medianAlt(limit)} />
      </p>
      <table class="govuk-table">
        <caption class="govuk-table__caption">{text.caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {text.month}
            </th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {text.onTime}
            </th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {text.median}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {trend.onTime.map(({ name: month, value }, at) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {month}
              </th>
              <td class="govuk-table__cell govuk-table__cell--numeric">{said(value)}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{said(trend.median[at]?.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
