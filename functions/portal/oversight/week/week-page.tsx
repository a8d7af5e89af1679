import type { Hono } from 'hono'
import { may } from '../../../../workflows/kernel/authority'
import { type Week, weekAt, weekNamed, weeksOn } from '../../../office/assignments/week'
import { agencyNames } from '../../../wording/agency-names'
import { BackLink } from '../../layout/back-link'
import { dayText, numberText, timeText } from '../../layout/format'
import { LinkList } from '../../layout/link-list'
import { Page } from '../../layout/page'
import { PageMissing } from '../../runtime/errors'
import { show } from '../../runtime/show'
import { askerOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { OversightDesk } from '../oversight-desk'
import { oversightTexts } from '../texts'
import { weekTexts } from './texts'
import { type Compared, type WeekOfAgencies, weekColumns, weekFigures, weekOfAgencies } from './week-figures'

/** What came in within a week, was handled and is late, on paper too: the whole of it is one page. */
export const addWeek = (app: Hono<PortalEnv>, desk: OversightDesk): void => {
  app.get('/oversight/week', async (c) => {
    const { visit } = c.var
    signedIn(visit)
    const { week: named } = visit.query
    const week = named === undefined ? weekAt(visit.at, desk.calendar) : weekNamed(named)
    if (!week) throw new PageMissing(`no week ${named}`)
    const told = await weekOfAgencies(week, askerOf(visit), desk)
    return show(
      c,
      <WeekPage {...{ visit, week, told }} agencyNamed={agencyNames(desk.agencies, visit.language)} />,
    )
  })
}

interface WeekProps {
  visit: Visit
  week: Week
  told: WeekOfAgencies
  agencyNamed: (id: string) => string
}

const WeekPage = ({ visit, week, told: { agencies, total, asOf }, agencyNamed }: WeekProps) => {
  const { language, who } = visit
  const text = weekTexts[language]
  const { name, from, to } = week
  const period = new URLSearchParams({ from, to })
  const at = (other: Week) => `/oversight/week?week=${other.name}`
  const mayFollow = (agency: string | undefined) =>
    who && may(who.person, { action: 'figures.read-dossiers', agency })
  const moreText = (more: number) =>
    more === 0 ? text.same : `${more > 0 ? '+' : '−'}${numberText(Math.abs(more), language)}`
  const cells = (figures: Compared, label: string, agency?: string) =>
    weekColumns.map((column) => {
      const { count, more } = figures[column]
      const said = numberText(count, language)
      const about = weekFigures[column]
      const where = agency === undefined ? 'city' : `agencies/${agency}`
      const isLed = 'figure' in about && count > 0 && mayFollow(agency)
      return (
        <td class="govuk-table__cell govuk-table__cell--numeric" data-label={text.columns[column]}>
          {isLed ? (
            <a class="govuk-link" href={`/oversight/${where}/${about.figure}?${period}`}>
              {said}
              <span class="govuk-visually-hidden">{`: ${text.columns[column]}, ${label}`}</span>
            </a>
          ) : (
            said
          )}{' '}
          ({moreText(more)})
        </td>
      )
    })
  return (
    <Page visit={visit} title={text.heading(name)} before={<BackLink visit={visit} href="/oversight" />} wide>
      <h1 class="govuk-heading-l">{text.heading(name)}</h1>
      <p class="govuk-body">
        {text.days(dayText(from, language), dayText(to, language), timeText(asOf, language))}
      </p>
      <p class="govuk-body">{text.lead}</p>
      <nav class="motcua-unprinted" aria-label={text.link}>
        <LinkList
          links={[
            { href: at(weeksOn(week, -1)), name: text.before, rel: 'prev' },
            { href: at(weeksOn(week, 1)), name: text.after, rel: 'next' },
          ]}
        />
      </nav>
      {agencies.length === 0 ? (
        <p class="govuk-body">{text.none}</p>
      ) : (
        <table class="govuk-table motcua-table--stack motcua-table--figures">
          <caption class="govuk-table__caption govuk-table__caption--m">{text.caption}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {text.name}
              </th>
              {weekColumns.map((column) => (
                <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                  {text.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {agencies.map(({ agency, figures }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  <bdi>{agencyNamed(agency)}</bdi>
                </th>
                {cells(figures, agencyNamed(agency), agency)}
              </tr>
            ))}
          </tbody>
          <tfoot class="govuk-table__body motcua-sum">
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {oversightTexts[language].all}
              </th>
              {cells(total, oversightTexts[language].all)}
            </tr>
          </tfoot>
        </table>
      )}
    </Page>
  )
}
