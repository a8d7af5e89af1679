import type { Hono } from 'hono'
import type { Agency } from '../../../workflows/kernel/agency'
import { type Calendar, localDate } from '../../../workflows/kernel/calendar'
import { BackLink } from '../layout/back-link'
import { dayText } from '../layout/format'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import { TableHead } from '../layout/table-head'
import { hoursText } from '../public/hours-text'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import type { OperatorDesk } from './operator-routes'
import { refuseOutsiders } from './people/of-officer'
import { operatorTexts } from './texts'

interface CityProps {
  visit: Visit
  calendar: Calendar
  agencies: readonly Agency[]
}

/** What deadlines are counted by, and where agencies are: to read. It is changed by a release. */
export const addCity = (
  app: Hono<PortalEnv>,
  { calendar, agencies }: Pick<OperatorDesk, 'calendar' | 'agencies'>,
): void => {
  app.get('/operator/city', (c) => {
    const { visit } = c.var
    refuseOutsiders(visit)
    return show(c, <CityPage {...{ visit, calendar, agencies }} />)
  })
}

const CityPage = ({ visit, calendar, agencies }: CityProps) => {
  const text = operatorTexts[visit.language].city
  const known = agencies.filter(({ address }) => address)
  const confirmed = known.filter(({ address }) => address?.confirmed)
  const thisYear = localDate(visit.at, calendar).slice(0, 4)
  const years = Object.keys(calendar.years).filter((year) => year >= thisYear)
  return (
    <Page visit={visit} title={text.heading} before={<BackLink visit={visit} href="/operator/people" />} wide>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.changed}</p>
      <SummaryList
        visit={visit}
        rows={[
          { key: text.hours, value: text.everyWeekday(hoursText(calendar.officeHours)) },
          { key: text.cutOff, value: text.cutOffSays(calendar.cutOff) },
          {
            key: text.agencies,
            value: (
              <>
                {text.addresses(agencies.length, known.length, confirmed.length)}{' '}
                <a class="govuk-link" href="/agencies">
                  {text.each}
                </a>
              </>
            ),
          },
        ]}
      />
      {years.map((year) => (
        <Year visit={visit} calendar={calendar} year={year} />
      ))}
      <p class="govuk-body">{text.undecided(years.at(-1) ?? thisYear)}</p>
    </Page>
  )
}

const Year = ({ visit, calendar, year }: Pick<CityProps, 'visit' | 'calendar'> & { year: string }) => {
  const text = operatorTexts[visit.language].city
  const { daysOff = [], workingSaturdays = [] } = calendar.years[year] ?? {}
  const worked = workingSaturdays.map((one) => ({ ...one, name: undefined }))
  const days = [...daysOff, ...worked].sort((a, b) => (a.date < b.date ? -1 : 1))
  return (
    <table class="govuk-table motcua-table--stack">
      <caption class="govuk-table__caption govuk-table__caption--m">{text.year(year)}</caption>
      <TableHead names={[text.columns.day, text.columns.what, text.columns.source]} />
      <tbody class="govuk-table__body">
        {days.map(({ date, name, source }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header motcua-plain" data-label={text.columns.day}>
              {dayText(date, visit.language)}
            </th>
            <td class="govuk-table__cell" data-label={text.columns.what}>
              {name ? <span lang="vi">{name}</span> : text.worked}
            </td>
            <td class="govuk-table__cell" data-label={text.columns.source}>
              <span lang="en">{source}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
