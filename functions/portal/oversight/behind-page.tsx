import type { Hono } from 'hono'
import { city } from '../../../workflows/city/city'
import { isOfIndex, ListedFigure, subjectOf } from '../../../workflows/indicators/figures'
import type { Agency } from '../../../workflows/kernel/agency'
import { listFigureDossiers } from '../../office/figures/list-figure-dossiers'
import type { FigureDossiers } from '../../office/figures/schemas'
import { namesOf } from '../../office/names-of'
import { agencyNames } from '../../wording/agency-names'
import { BackLink } from '../layout/back-link'
import { dayText, timeText } from '../layout/format'
import { LeftOut } from '../layout/left-out'
import { Page } from '../layout/page'
import { Pagination } from '../layout/pagination'
import { TableHead } from '../layout/table-head'
import { PageMissing } from '../runtime/errors'
import { show } from '../runtime/show'
import { callerOf, type PortalContext, type PortalEnv, type Visit } from '../runtime/visit'
import { countedText } from './counted-text'
import type { OversightDesk } from './oversight-desk'
import { periodOf } from './period'
import { oversightTexts } from './texts'
import type { ReportName } from './texts.vi'

const pageLength = 25
/** The report that a figure is in. */
const reports = {
  dossier: 'agencies',
  opinion: 'answers',
  asking: 'asking',
  assignment: 'assignments',
  work: 'officers',
} as const satisfies Record<ReturnType<typeof subjectOf>, ReportName>

const ofRatings: readonly ListedFigure[] = ['rated', 'satisfied', 'not-satisfied']

/** Of what took longer than the median, the longest. */
const longestOf: Partial<Record<ListedFigure, ListedFigure>> = {
  'above-median': 'above-p90',
  'answer-above-median': 'answer-above-p90',
}

const reportWith = ({ figure, procedure, field }: FigureDossiers): ReportName => {
  if (procedure !== undefined) return 'procedures'
  if (field !== undefined || ofRatings.includes(figure)) return 'fields'
  return isOfIndex(figure) ? 'index-766' : reports[subjectOf(figure)]
}

/** The dossiers behind a figure of an agency, or of the city, as far as the visitor may read them. */
export const addBehind = (app: Hono<PortalEnv>, desk: OversightDesk): void => {
  const behind = async (c: PortalContext, named: string | undefined, agency?: Agency) => {
    const { visit } = c.var
    const { data: figure } = ListedFigure.safeParse(named)
    if (!figure) throw new PageMissing(c.req.path)
    const { language, query, at } = visit
    const catalogue = await desk.law.catalogue(at)
    const { procedure, field } = agency ? {} : query
    if (procedure !== undefined && !catalogue.has(procedure))
      throw new PageMissing(`no procedure ${procedure}`)
    if (field !== undefined && ![...catalogue.values()].some((one) => one.field === field))
      throw new PageMissing(`no field ${field}`)
    const { cursor, officer } = query
    const of = { agency: agency?.id, officer, procedure, field }
    const asked = { ...periodOf(query, at), figure, ...of, limit: pageLength, cursor }
    const found = await listFigureDossiers(asked, callerOf(visit), desk)
    const agencyNamed = agencyNames(desk.agencies, language)
    const procedureNamed = (code: string) => catalogue.get(code)?.name[language] ?? code
    const { all, unnamed } = oversightTexts[language]
    const nameOf = await namesOf(desk.registry, officer === undefined ? [] : [officer])
    const ofOfficer = officer === undefined ? '' : `${nameOf(officer) ?? unnamed.officer}, `
    const ofField = field === undefined ? all : (city.fields?.[field]?.[language] ?? unnamed.field(field))
    const ofCity = procedure === undefined ? ofField : procedureNamed(procedure)
    const name = agency ? `${ofOfficer}${agencyNamed(agency.id)}` : ofCity
    return show(c, <BehindPage {...{ visit, found, name, agencyNamed, procedureNamed }} />)
  }
  app.get('/oversight/agencies/:agency/:figure', (c) => {
    const agency = desk.agencies.find(({ id }) => id === c.req.param('agency'))
    if (!agency) throw new PageMissing(c.req.path)
    return behind(c, c.req.param('figure'), agency)
  })
  app.get('/oversight/city/:figure', (c) => behind(c, c.req.param('figure')))
}

interface BehindProps {
  visit: Visit
  found: FigureDossiers
  name: string
  agencyNamed: (id: string) => string
  procedureNamed: (code: string) => string
}

const BehindPage = ({ visit, found, name, agencyNamed, procedureNamed }: BehindProps) => {
  const { language } = visit
  const { figure, from, to, asOf, items, notShown, lookedThrough, leftOut = 0, next } = found
  const { behind: text, figures, period } = oversightTexts[language]
  const back = `/oversight/${reportWith(found)}?${new URLSearchParams({ from, to })}`
  const longest = `${longestOf[figure]}?${new URLSearchParams({ ...(found.procedure && { procedure: found.procedure }), from, to })}`
  const isOfDossiers = subjectOf(figure) === 'dossier'
  const heads = [text.dossier, text.procedure, text.decides, text.filed, ...(isOfDossiers ? [] : [text.what])]
  return (
    <Page
      visit={visit}
      title={`${figures[figure]}: ${name}`}
      before={<BackLink visit={visit} href={back} />}
      wide
    >
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{figures[figure]}</h1>
      <p class="govuk-body-l">{howMany(found, text)}</p>
      <p class="govuk-body">
        {period.of(dayText(from, language), dayText(to, language), timeText(asOf, language))}
      </p>
      {longestOf[figure] && (
        <p class="govuk-body">
          <a class="govuk-link" href={longest}>
            {text.longest}
          </a>
        </p>
      )}
      {lookedThrough !== undefined && <p class="govuk-body">{text.whereWorked}</p>}
      {lookedThrough !== undefined && next && <p class="govuk-body">{text.lookedThrough(lookedThrough)}</p>}
      {notShown > 0 && <p class="govuk-inset-text">{text.notShown(notShown)}</p>}
      <LeftOut visit={visit} count={leftOut} />
      {items.length === 0 && next && <p class="govuk-body">{text.none}</p>}
      {items.length > 0 && (
        <table class="govuk-table motcua-table--stack">
          <caption class="govuk-table__caption">{text.caption}</caption>
          <TableHead names={heads} />
          <tbody class="govuk-table__body">
            {items.map(({ number, procedure, agency, filedAt, counted: own }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  <a class="govuk-link" href={`/agency/dossiers/${number}`}>
                    {number}
                  </a>
                </th>
                <td class="govuk-table__cell" data-label={text.procedure}>
                  {procedureNamed(procedure)}
                </td>
                <td class="govuk-table__cell" data-label={text.decides}>
                  {agencyNamed(agency)}
                </td>
                <td class="govuk-table__cell" data-label={text.filed}>
                  {timeText(filedAt, language)}
                </td>
                {!isOfDossiers && (
                  <td class="govuk-table__cell" data-label={text.what}>
                    {own.map((one) => (
                      <div>{countedText(one, found, { language, agencyNamed })}</div>
                    ))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pagination visit={visit} next={next} />
    </Page>
  )
}

const howMany = (
  { figure, counted, dossiers }: FigureDossiers,
  text: (typeof oversightTexts)['vi']['behind'],
): string => {
  const subject = subjectOf(figure)
  if (subject === 'dossier') return text.dossiers(counted)
  if (subject === 'work') return text.tasks(counted)
  return dossiers === undefined ? text.answers(counted) : text.counted(counted, dossiers)
}
