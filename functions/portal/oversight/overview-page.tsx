import type { Hono } from 'hono'
import { may } from '../../../workflows/kernel/authority'
import { workingMinutesBetween } from '../../../workflows/kernel/calendar'
import { overdueBehind } from '../../../workflows/kernel/decide'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import { millis } from '../../../workflows/kernel/instant'
import type { Task } from '../../../workflows/kernel/task'
import type { TaskListing } from '../../adapters/task-listing'
import { dossierOfTask } from '../../office/find-dossier'
import { sumOf } from '../../office/tasks/open-work'
import { leaveOut, type Readable } from '../../runtime/leave-out'
import { agencyNames } from '../../wording/agency-names'
import { agencyTexts } from '../agency/texts'
import { numberText, timeText, workingTime } from '../layout/format'
import { LeftOut } from '../layout/left-out'
import { Page } from '../layout/page'
import { Pagination, Shown, shownBefore } from '../layout/pagination'
import { TableHead } from '../layout/table-head'
import { show } from '../runtime/show'
import { type PortalEnv, signedIn, type Visit } from '../runtime/visit'
import type { OversightDesk } from './oversight-desk'
import { periodOf } from './period'
import { reportOf } from './report'
import { oversightTexts } from './texts'
import type { ReportName } from './texts.vi'
import { usefulnessTexts } from './usefulness/texts'

/** Something that an agency lets lie. */
interface Blocked {
  task: string
  agency: string
  kind: Task['kind']
  dossier: string
  since: string
  forMinutes: number
}

const pageLength = 50

/** What the chairman sees in ten seconds: what is blocked, by whom, for how long. */
export const addOverview = (app: Hono<PortalEnv>, desk: OversightDesk): void => {
  app.get('/oversight', async (c) => {
    const { visit } = c.var
    const { person } = signedIn(visit)
    if (!may(person, { action: 'indicators.read-officers' }))
      throw new Refusal('forbidden', `${person.id} does not oversee`)
    const agency = person.roles.find(({ role }) => role === 'oversight')?.agency ?? ''
    const { cursor } = visit.query
    const [page, open, month] = await Promise.all([
      desk.dossiers.openTasks(agency, pageLength, cursor, { kind: 'direction' }),
      desk.dossiers.workload(agency),
      reportOf('agencies', periodOf({}, visit.at), visit, desk),
    ])
    const { items: blocked, leftOut } = await blockedBehind(page.items, visit, desk)
    const count = (kind: Task['kind']) => String(sumOf(open, (one) => one.kind === kind))
    const sorted = blocked.flatMap((one) => one ?? []).sort((a, b) => b.forMinutes - a.forMinutes)
    return show(
      c,
      <OverviewPage
        visit={visit}
        blocked={sorted}
        leftOut={page.leftOut + leftOut}
        next={page.cursor}
        agencies={desk.agencies}
        figures={{
          waiting: count('direction'),
          accounts: count('account'),
          complaints: count('complaint'),
          silent: String(month.total?.opinions.silent ?? 0),
          onTime: percent(month.total?.onTime.percent ?? null, visit),
        }}
      />,
    )
  })
  app.get('/oversight/escalations', (c) => c.redirect('/oversight#blocked', 303))
}

const percent = (value: number | null, { language }: Visit): string =>
  value === null ? '–' : `${numberText(value, language)} %`

const blockedBehind = async (
  directions: readonly Pick<TaskListing, 'id'>[],
  visit: Visit,
  desk: OversightDesk,
): Promise<Readable<Blocked | undefined>> => {
  const dossierWith = await desk.dossiers.loadMany(directions.map(({ id }) => dossierOfTask(id)))
  return leaveOut(
    'what is blocked',
    directions,
    ({ id }) => id,
    ({ id }) => blockedBy(id, dossierWith(dossierOfTask(id)), visit, desk),
  )
}

const blockedBy = (
  id: string,
  dossier: Dossier | undefined,
  { at }: Visit,
  { calendar }: OversightDesk,
): Blocked | undefined => {
  const direction = dossier?.tasks[id]
  const behind = dossier && direction && overdueBehind(dossier, direction)
  if (!behind || typeof behind.owner !== 'object') return undefined
  // Reported when its time was over: it may have been given more since.
  const since = direction.openedAt
  return {
    task: direction.id,
    agency: behind.owner.agency,
    kind: behind.kind,
    dossier: dossier.number,
    since,
    forMinutes: millis(since) < millis(at) ? workingMinutesBetween(since, at, calendar) : 0,
  }
}

interface OverviewProps {
  visit: Visit
  blocked: readonly Blocked[]
  leftOut: number
  next?: string | undefined
  agencies: OversightDesk['agencies']
  figures: Record<'waiting' | 'accounts' | 'complaints' | 'silent' | 'onTime', string>
}
const OverviewPage = ({ visit, blocked, leftOut, next, agencies, figures }: OverviewProps) => {
  const { language } = visit
  const text = oversightTexts[language].overview
  const heads = [text.who, text.what, text.dossier, text.since]
  const names = Object.keys(figures) as (keyof typeof figures)[]
  return (
    <Page visit={visit} title={text.heading} wide>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <ul class="motcua-figures">
        {names.map((name) => (
          <li
            class={`motcua-figures__item${name === 'waiting' && blocked.length ? ' motcua-figures__item--bad' : ''}`}
          >
            <span class="motcua-figures__value">{figures[name]}</span>
            <strong>{text.figures[name].name}</strong>
            <br />
            {text.figures[name].says}
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m" id="blocked">
        {text.blocked}
      </h2>
      <LeftOut visit={visit} count={leftOut} />
      <Shown visit={visit} items={blocked.length} all={Number(figures.waiting)} />
      {blocked.length === 0 ? (
        <p class="govuk-body">{text.nothing}</p>
      ) : (
        <table class="govuk-table motcua-table--stack">
          <caption class="govuk-table__caption">{text.table}</caption>
          <TableHead names={[...heads, text.direct]} />
          <tbody class="govuk-table__body">
            {blocked.map(({ task, agency, kind, dossier, since, forMinutes }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {agencyNames(agencies, language)(agency)}
                </th>
                <td class="govuk-table__cell" data-label={text.what}>
                  {agencyTexts[language].kinds[kind]}
                </td>
                <td class="govuk-table__cell" data-label={text.dossier}>
                  <a class="govuk-link" href={`/agency/dossiers/${dossier}`}>
                    {dossier}
                  </a>
                </td>
                <td class="govuk-table__cell" data-label={text.since}>
                  {timeText(since, language)}
                  {forMinutes > 0 && `, ${text.longAgo(workingTime(forMinutes, language))}`}
                </td>
                <td class="govuk-table__cell">
                  <a class="govuk-link" href={`/agency/tasks/${task}`}>
                    {text.direct}
                    <span class="govuk-visually-hidden">: {dossier}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pagination visit={visit} next={next} after={shownBefore(visit) + blocked.length} />
      <nav aria-label={oversightTexts[language].links}>
        <h2 class="govuk-heading-m">{oversightTexts[language].links}</h2>
        <ul class="govuk-list">
          {(Object.keys(oversightTexts[language].reports) as ReportName[]).map((name) => (
            <li>
              <a class="govuk-link" href={`/oversight/${name}`}>
                {oversightTexts[language].reports[name].heading}
              </a>
            </li>
          ))}
          <li>
            <a class="govuk-link" href="/oversight/usefulness">
              {usefulnessTexts[language].heading}
            </a>
          </li>
        </ul>
      </nav>
    </Page>
  )
}
