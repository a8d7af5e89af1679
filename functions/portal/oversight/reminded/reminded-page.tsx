import type { Hono } from 'hono'
import { namesOf } from '../../../office/names-of'
import { MonthQuery } from '../../../office/service/schemas'
import { listReminded, type RemindedOf } from '../../../office/tasks/list-reminded'
import { parsed } from '../../../runtime/field-errors'
import { agencyNames } from '../../../wording/agency-names'
import { agencyTexts } from '../../agency/texts'
import { BackLink } from '../../layout/back-link'
import { timeText, workingTime } from '../../layout/format'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { Pagination } from '../../layout/pagination'
import { TableHead } from '../../layout/table-head'
import { PageMissing } from '../../runtime/errors'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { OversightDesk } from '../oversight-desk'
import { monthBefore } from '../period'
import { oversightTexts } from '../texts'
import { remindedTexts } from './texts'

const pageLength = 25

/** Who was reminded of what is late, a month at a time, and what came of it. */
export const addReminded = (app: Hono<PortalEnv>, desk: OversightDesk): void => {
  app.get('/oversight/reminded', async (c) => {
    const { visit } = c.var
    const { agency, cursor } = visit.query
    if (agency !== undefined && !desk.agencies.some(({ id }) => id === agency))
      throw new PageMissing(c.req.path)
    const { month } = parsed(MonthQuery, { month: visit.query.month })
    const query = { agency, month, cursor, limit: pageLength }
    const found = await listReminded(query, callerOf(visit), desk)
    const people = found.items.flatMap(({ officer }) => officer ?? [])
    const nameOf = await namesOf(desk.registry, [...new Set(people)])
    const agencyNamed = agencyNames(desk.agencies, visit.language)
    return show(c, <RemindedPage {...{ visit, ...found, agency, nameOf, agencyNamed }} />)
  })
}

interface RemindedProps {
  visit: Visit
  month: string
  items: readonly RemindedOf[]
  leftOut: number
  next?: string
  agency: string | undefined
  nameOf: (person: string) => string | undefined
  agencyNamed: (id: string) => string
}

const RemindedPage = ({ visit, month, items, leftOut, next, agency, ...named }: RemindedProps) => {
  const { language } = visit
  const text = remindedTexts[language]
  const { nameOf, agencyNamed } = named
  const heading = agency === undefined ? text.heading : text.of(agencyNamed(agency))
  const toldTo = ({ to, officer }: RemindedOf) => {
    const person = officer && (nameOf(officer) ?? oversightTexts[language].unnamed.officer)
    return to.map((level) => (level === 'officer' && person ? person : text.levels[level])).join(', ')
  }
  const at = (more: Record<string, string>) =>
    `/oversight/reminded?${new URLSearchParams({ ...(agency !== undefined && { agency }), ...more })}`
  return (
    <Page visit={visit} title={heading} before={<BackLink visit={visit} href="/oversight" />} wide>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body-l">{text.lead}</p>
      {agency !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/oversight/reminded?${new URLSearchParams({ month })}`}>
            {text.ofAll}
          </a>
        </p>
      )}
      <LeftOut visit={visit} count={leftOut} />
      {items.length === 0 ? (
        <p class="govuk-body">{text.none(month)}</p>
      ) : (
        <table class="govuk-table motcua-table--stack">
          <caption class="govuk-table__caption">{text.caption(month)}</caption>
          <TableHead names={[text.at, text.who, text.what, text.dossier, text.since]} />
          <tbody class="govuk-table__body">
            {items.map((one) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {timeText(one.at, language)}
                </th>
                <td class="govuk-table__cell" data-label={text.who}>
                  <a
                    class="govuk-link"
                    href={`/oversight/reminded?${new URLSearchParams({ agency: one.agency, month })}`}
                  >
                    {agencyNamed(one.agency)}
                  </a>
                  <br />
                  {toldTo(one)}
                </td>
                <td class="govuk-table__cell" data-label={text.what}>
                  {agencyTexts[language].kinds[one.kind]}, {text.says[one.says]}
                </td>
                <td class="govuk-table__cell" data-label={text.dossier}>
                  <a class="govuk-link" href={`/agency/dossiers/${one.number}`}>
                    {one.number}
                  </a>
                </td>
                <td class="govuk-table__cell" data-label={text.since}>
                  {one.closed ? (
                    text.closed(
                      timeText(one.closed.at, language),
                      one.closed.minutes > 0 ? workingTime(one.closed.minutes, language) : text.atOnce,
                    )
                  ) : (
                    <strong>{text.open}</strong>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pagination visit={visit} next={next} />
      <p class="govuk-body">
        <a class="govuk-link" href={at({ month: monthBefore(month) })}>
          {text.before}
        </a>
      </p>
    </Page>
  )
}
