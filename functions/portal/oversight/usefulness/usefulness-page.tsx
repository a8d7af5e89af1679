import type { Hono } from 'hono'
import { getUsefulness } from '../../../office/service/get-usefulness'
import { MonthQuery, Useful, type Usefulness } from '../../../office/service/schemas'
import { parsed } from '../../../runtime/field-errors'
import { BackLink } from '../../layout/back-link'
import { Page } from '../../layout/page'
import { TableHead } from '../../layout/table-head'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { OversightDesk } from '../oversight-desk'
import { monthBefore } from '../period'
import { usefulnessTexts } from './texts'

/** What visitors said of pages, a month at a time: for the office, which sees where people get lost. */
export const addUsefulness = (app: Hono<PortalEnv>, desk: OversightDesk): void => {
  app.get('/oversight/usefulness', async (c) => {
    const { visit } = c.var
    const query = parsed(MonthQuery, { month: visit.query.month })
    return show(c, <UsefulnessPage visit={visit} said={await getUsefulness(query, callerOf(visit), desk)} />)
  })
}

const UsefulnessPage = ({ visit, said: { month, pages } }: { visit: Visit; said: Usefulness }) => {
  const text = usefulnessTexts[visit.language]
  const told = pages.filter(({ answers }) => Object.values(answers).some((count) => count > 0))
  return (
    <Page visit={visit} title={text.heading} before={<BackLink visit={visit} href="/oversight" />} wide>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body-l">{text.lead}</p>
      {told.length === 0 ? (
        <p class="govuk-body">{text.none(month)}</p>
      ) : (
        <table class="govuk-table motcua-table--stack">
          <caption class="govuk-table__caption">{text.caption(month)}</caption>
          <TableHead names={[text.page, ...Useful.options.map((answer) => text.answers[answer])]} />
          <tbody class="govuk-table__body">
            {told.map(({ page, answers }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {text.pages[page]}
                </th>
                {Useful.options.map((answer) => (
                  <td class="govuk-table__cell" data-label={text.answers[answer]}>
                    {answers[answer]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/oversight/usefulness?month=${monthBefore(month)}`}>
          {text.before}
        </a>
      </p>
    </Page>
  )
}
