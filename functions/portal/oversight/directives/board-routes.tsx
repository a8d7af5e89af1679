import type { Hono } from 'hono'
import { readBoard, sayBoardOnRecord } from '../../../office/assignments/board'
import { agencyNames } from '../../../wording/agency-names'
import { agencyOptions } from '../../agency/agency-options'
import { type BoardPage, BoardQuery, boardPageOf } from '../../agency/assigned/board-page'
import { LineTable, type ShownLine } from '../../agency/assigned/line-table'
import { Pages, Which } from '../../agency/assigned/pages'
import { assignedTexts } from '../../agency/assigned/texts'
import { Button } from '../../layout/button'
import type { Option } from '../../layout/fields/choices'
import { Radios } from '../../layout/fields/choices'
import { Select } from '../../layout/fields/select'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { OversightDesk } from '../oversight-desk'
import { mayFollow } from './may-follow'
import { directiveTexts } from './texts'

/** What all agencies have still to do for conclusions and directives. */
export const addBoard = (app: Hono<PortalEnv>, desk: OversightDesk): void => {
  app.get('/oversight/directives', async (c) => {
    const { visit } = c.var
    const caller = callerOf(visit)
    mayFollow(visit)
    const query = BoardQuery.parse(visit.query)
    const agencyNamed = agencyNames(desk.agencies, visit.language)
    const board = await readBoard({ after: query.after }, caller, desk)
    const owners = new Set(board.keys.map(({ agency }) => agency))
    const ofOwner = board.keys.filter(({ agency }) => !query.agency || agency === query.agency)
    // Identifiers of dossiers follow each other as their numbers do.
    const found = boardPageOf({ ...board, keys: ofOwner }, query, ({ agency, dossier }) =>
      query.by === 'agency' ? agencyNamed(agency) : dossier,
    )
    const { items: lines, leftOut } = await sayBoardOnRecord(found.keys, caller, desk)
    const options = agencyOptions(
      desk.agencies.filter(({ id }) => owners.has(id)),
      visit,
    )
    const about = { visit, lines, leftOut, options, agencyNamed }
    return show(c, <BoardPageView {...about} found={found} />)
  })
}

interface BoardProps {
  visit: Visit
  found: BoardPage
  lines: readonly ShownLine[]
  leftOut: number
  options: readonly Option[]
  agencyNamed: (id: string) => string
}

const BoardPageView = ({ visit, found, lines, leftOut, options, agencyNamed }: BoardProps) => {
  const text = directiveTexts[visit.language]
  const { list } = assignedTexts[visit.language]
  const { query } = found
  const nameOf = ({ owner, number, title }: ShownLine) =>
    query.by === 'agency' ? agencyNamed(owner) : [number, title].filter(Boolean).join(': ')
  const groups = [...new Set(lines.map(nameOf))]
  return (
    <Page visit={visit} title={text.heading} wide>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/oversight/directives/weekly">
          {text.weekly.link}
        </a>
      </p>
      <form method="get">
        <Radios
          visit={visit}
          id="by"
          label={text.by}
          value={query.by}
          inline
          options={[
            { value: 'agency', text: text.byAgency },
            { value: 'conclusion', text: list.conclusion },
          ]}
        />
        <Which visit={visit} query={query} counts={found.counts} />
        <Select
          visit={visit}
          id="agency"
          label={text.owner}
          value={query.agency}
          empty={text.everyAgency}
          options={options}
        />
        <Button look="secondary">{list.show}</Button>
      </form>
      <LeftOut visit={visit} count={leftOut} />
      {lines.length === 0 && (
        <p class="govuk-body">{query.show === 'all' && !query.agency ? text.nothing : list.noneSuch}</p>
      )}
      {groups.map((group) => (
        <LineTable
          visit={visit}
          caption={group}
          lines={lines.filter((line) => nameOf(line) === group)}
          agencyNamed={agencyNamed}
          conclusionAt={(number) => `/oversight/directives/${number}`}
        />
      ))}
      <Pages visit={visit} found={found} />
    </Page>
  )
}
