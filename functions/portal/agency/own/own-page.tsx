import type { Hono } from 'hono'
import type { Agency } from '../../../../workflows/kernel/agency'
import { agenciesOf, agencyApplicant } from '../../../../workflows/kernel/person'
import type { DossierSummary } from '../../../adapters/dossier-summary'
import type { Draft } from '../../../adapters/draft-store'
import { listDossiers } from '../../../office/dossiers/list-dossiers'
import { DossierQuery } from '../../../office/dossiers/schemas'
import type { ProcedureSummary } from '../../../office/presented/presented-procedure'
import { listProcedures } from '../../../office/procedures/list-procedures'
import { parsed } from '../../../runtime/field-errors'
import { saidOf } from '../../../wording/said-of'
import { Button } from '../../layout/button'
import { Select } from '../../layout/fields/select'
import { timeText } from '../../layout/format'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { Pagination } from '../../layout/pagination'
import { PageMissing } from '../../runtime/errors'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { type Names, namesFor } from '../names'
import { staffedFor } from './staffed-agencies'
import { ownTexts } from './texts'

const pageLength = 50
/** Internal procedures: there are few. */
// All of them: a choice of few is made among those that agencies apply for.
const mostProcedures = Number.MAX_SAFE_INTEGER

/** What an agency asked of others: for all who work there. What its staff may ask anew, and what they have begun. */
export const addOwn = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  app.get('/agency/own', async (c) => {
    const { visit } = c.var
    const { person } = signedIn(visit)
    if (person.kind !== 'officer') throw new PageMissing('for officers')
    const agencies = agenciesOf(person)
    // Where one is staff comes first: there one has something to do here.
    const first = person.roles.find(({ role }) => role === 'staff')?.agency ?? agencies[0]
    const agency = visit.query.agency || first
    if (!agency) throw new PageMissing(`${person.id} works nowhere`)
    const { cursor } = visit.query
    const query = parsed(DossierQuery, { applicant: agencyApplicant(agency), cursor, limit: pageLength })
    const [listed, drafts, internal, names] = await Promise.all([
      listDossiers(query, callerOf(visit), desk.dossiers),
      desk.drafts.of(person.id, visit.at),
      listProcedures({ applicants: 'agencies', limit: mostProcedures }, visit, desk),
      namesFor(visit, [], desk),
    ])
    const mayStart = (one: ProcedureSummary) =>
      staffedFor(visit, one, desk.agencies).some(({ id }) => id === agency)
    const about = {
      visit,
      agency,
      agencies: desk.agencies.filter(({ id }) => agencies.includes(id)),
      dossiers: listed.items,
      next: listed.next,
      leftOut: (listed.leftOut ?? 0) + drafts.leftOut,
      drafts: drafts.items.filter(({ forAgency, adds }) => forAgency === agency && !adds),
      startable: internal.items.filter(mayStart),
      names,
    }
    return show(c, <OwnPage {...about} />)
  })
}

interface OwnProps {
  visit: Visit
  agency: string
  agencies: readonly Agency[]
  dossiers: readonly DossierSummary[]
  next?: string
  leftOut: number
  drafts: readonly Draft[]
  startable: readonly ProcedureSummary[]
  names: Names
}

const OwnPage = (props: OwnProps) => {
  const { visit, agency, agencies, dossiers, next, leftOut, names } = props
  const { language } = visit
  const text = ownTexts[language]
  return (
    <Page visit={visit} title={text.heading}>
      <span class="govuk-caption-l">{names.agency(agency)}</span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      {agencies.length > 1 && (
        <form method="get" action="/agency/own">
          <Select
            visit={visit}
            id="agency"
            label={text.agency}
            value={agency}
            options={agencies.map(({ id, name }) => ({ value: id, text: name[language] }))}
          />
          <Button look="secondary">{text.show}</Button>
        </form>
      )}
      <Begin {...props} />
      <h2 class="govuk-heading-m">{text.dossiers}</h2>
      {dossiers.length === 0 && <p class="govuk-body">{text.none}</p>}
      <ul class="govuk-list motcua-results">
        {dossiers.map((dossier) => (
          <Filed visit={visit} dossier={dossier} names={names} />
        ))}
      </ul>
      <LeftOut visit={visit} count={leftOut} />
      <Pagination visit={visit} next={next} />
    </Page>
  )
}

const Begin = ({ visit, startable, drafts, names }: OwnProps) => {
  const text = ownTexts[visit.language]
  return (
    <>
      {startable.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.start}</h2>
          <ul class="govuk-list">
            {startable.map(({ code, name, summary }) => (
              <li>
                <a class="govuk-link" href={`/agency/own/new/${code}`}>
                  {name}
                </a>
                <p class="govuk-body-s">{summary}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {drafts.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.drafts}</h2>
          <ul class="govuk-list">
            {drafts.map(({ id, procedure, changedAt }) => (
              <li>
                <a class="govuk-link" href={`/drafts/${id}`}>
                  {text.draft(names.procedure(procedure), timeText(changedAt, visit.language))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const Filed = ({
  visit,
  dossier,
  names,
}: Pick<OwnProps, 'visit' | 'names'> & { dossier: DossierSummary }) => {
  const { language } = visit
  const text = ownTexts[language]
  const { number, procedure, filedAt, ended, turn } = dossier
  return (
    <li class="motcua-results__item">
      <a class="govuk-link" href={`/agency/dossiers/${number}`}>
        {text.dossier(names.procedure(procedure), number)}
      </a>
      {turn && (
        <p class="govuk-body">
          <strong class="govuk-tag govuk-tag--orange">{text.todo}</strong>
        </p>
      )}
      <p class="govuk-body-s">
        {text.filed(timeText(filedAt, language))} · {ended ? saidOf(text.endings, ended) : text.running}
      </p>
    </li>
  )
}
