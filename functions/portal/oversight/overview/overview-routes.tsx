import type { Hono } from 'hono'
import { may } from '../../../../workflows/kernel/authority'
import { overdueBehind } from '../../../../workflows/kernel/decide'
import type { Dossier } from '../../../../workflows/kernel/dossier'
import { Refusal } from '../../../../workflows/kernel/errors'
import type { Task } from '../../../../workflows/kernel/task'
import { getGroupIndicators } from '../../../office/figures/get-indicators'
import { dossierOfTask } from '../../../office/find-dossier'
import { sumOf } from '../../../office/tasks/open-work'
import { minutesSince, type Waiting, waitingDirections } from '../../../office/tasks/waiting-directions'
import { leaveOut } from '../../../runtime/leave-out'
import { pageNumberIn } from '../../layout/page-numbers'
import { show } from '../../runtime/show'
import { askerOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { OversightDesk } from '../oversight-desk'
import { periodOf } from '../period'
import type { Blocked } from './blocked'
import { OverviewPage } from './overview-page'

const pageLength = 25

/** Of whoever oversees the city: in whose name he directs. */
export const authorityOf = (visit: Visit): string => {
  const { person } = signedIn(visit)
  if (!may(person, { action: 'indicators.read-officers' }))
    throw new Refusal('forbidden', `${person.id} does not oversee`)
  return person.roles.find(({ role }) => role === 'oversight')?.agency ?? ''
}

/** What the chairman sees in ten seconds: what is blocked, by whom, for how long. */
export const addOverview = (app: Hono<PortalEnv>, desk: OversightDesk): void => {
  app.get('/oversight', async (c) => {
    const { visit } = c.var
    const authority = authorityOf(visit)
    const period = periodOf({}, visit.at)
    const [waiting, before, open, { total }] = await Promise.all([
      waitingDirections(authority, visit.at, desk),
      desk.waited.weekBefore(authority, visit.at),
      desk.dossiers.workload(authority),
      getGroupIndicators({ ...period, by: 'procedure' }, askerOf(visit), desk, ['line']),
    ])
    const count = (kind: Task['kind']) => sumOf(open, (one) => one.kind === kind)
    const { agency } = visit.query
    const listed = waiting.items.filter((one) => agency === undefined || one.agency === agency)
    const pages = Math.max(1, Math.ceil(listed.length / pageLength))
    const page = pageNumberIn(visit, pages)
    const first = (page - 1) * pageLength
    const rows = await blockedBehind(listed.slice(first, first + pageLength), visit, desk)
    return show(
      c,
      <OverviewPage
        visit={visit}
        agencies={desk.agencies}
        waiting={waiting}
        weekBefore={waiting.more ? undefined : before}
        rows={{ ...rows, page, pages, before: first, all: listed.length }}
        period={period}
        figures={{
          waiting: count('direction'),
          accounts: count('account'),
          complaints: count('complaint'),
          silent: total.opinions.silent,
          onTime: total.onTime.percent,
        }}
      />,
    )
  })
  app.get('/oversight/escalations', (c) => c.redirect('/oversight#blocked', 303))
}

/** What somebody reads of directions that are waited for. */
export const blockedBehind = async (some: readonly Waiting[], visit: Visit, desk: OversightDesk) => {
  const dossierWith = await desk.dossiers.loadMany(some.map(({ task }) => dossierOfTask(task)))
  const read = await leaveOut(
    'what is blocked',
    some,
    ({ task }) => task,
    (one) => blockedBy(one, dossierWith(dossierOfTask(one.task)), visit, desk),
  )
  return { items: read.items.flatMap((one) => one ?? []), leftOut: read.leftOut }
}

const blockedBy = (
  { task, agency, since }: Waiting,
  dossier: Dossier | undefined,
  { at }: Visit,
  { calendar }: OversightDesk,
): Blocked | undefined => {
  const direction = dossier?.tasks[task]
  const behind = dossier && direction && overdueBehind(dossier, direction)
  // Lists are a moment behind: it may have been directed.
  if (!behind || direction?.status !== 'open') return undefined
  const forMinutes = minutesSince(since, at, calendar)
  return { task, agency, kind: behind.kind, dossier: dossier.number, since, forMinutes }
}
