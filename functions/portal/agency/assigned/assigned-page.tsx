import type { Hono } from 'hono'
import { agenciesOf } from '../../../../workflows/kernel/person'
import { readBoard, sayBoardOnRecord } from '../../../office/assignments/board'
import { Button } from '../../layout/button'
import { Select } from '../../layout/fields/select'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { PageMissing } from '../../runtime/errors'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { type Names, namesFor } from '../names'
import { type BoardPage, BoardQuery, boardPageOf } from './board-page'
import { LineTable, type ShownLine } from './line-table'
import { Pages, Which } from './pages'
import { assignedTexts } from './texts'

/** What an officer's agency has to do for conclusions and directives, by itself or with others. */
export const addAssigned = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  app.get('/agency/assigned', async (c) => {
    const { visit } = c.var
    const caller = callerOf(visit)
    if (caller.person.kind !== 'officer') throw new PageMissing('for officers')
    const agencies = agenciesOf(caller.person)
    const query = BoardQuery.parse(visit.query)
    const agency = query.agency || agencies[0]
    if (!agency) throw new PageMissing(`${caller.person.id} works nowhere`)
    const found = boardPageOf(await readBoard({ agency, after: query.after }, caller, desk), query)
    const { items: lines, leftOut } = await sayBoardOnRecord(found.keys, caller, desk)
    const about = { visit, agency, agencies, names: await namesFor(visit, [], desk) }
    return show(c, <AssignedPage {...about} found={found} lines={lines} leftOut={leftOut} />)
  })
}

interface AssignedProps {
  visit: Visit
  agency: string
  agencies: readonly string[]
  names: Names
  found: BoardPage
  lines: readonly ShownLine[]
  leftOut: number
}

const AssignedPage = ({ visit, agency, agencies, names, found, lines, leftOut }: AssignedProps) => {
  const { list: text } = assignedTexts[visit.language]
  return (
    <Page visit={visit} title={text.heading} wide>
      <span class="govuk-caption-l">{names.agency(agency)}</span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      {signedIn(visit).person.roles.some(({ role }) => role === 'staff') && (
        <p class="govuk-body">
          <a class="govuk-link" href="/oversight/directives">
            {text.follow}
          </a>
        </p>
      )}
      <form method="get">
        {agencies.length > 1 && (
          <Select
            visit={visit}
            id="agency"
            label={text.agency}
            value={agency}
            options={agencies.map((id) => ({ value: id, text: names.agency(id) }))}
          />
        )}
        <Which visit={visit} query={found.query} counts={found.counts} />
        <Button look="secondary">{text.show}</Button>
      </form>
      <LeftOut visit={visit} count={leftOut} />
      {lines.length === 0 ? (
        <p class="govuk-body">{found.query.show === 'all' ? text.none : text.noneSuch}</p>
      ) : (
        <LineTable
          visit={visit}
          caption={text.caption}
          lines={lines}
          agencyNamed={names.agency}
          of={agency}
          conclusionAt={(number) => `/agency/dossiers/${number}`}
        />
      )}
      <Pages visit={visit} found={found} />
    </Page>
  )
}
