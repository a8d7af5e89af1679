import type { Calendar } from '../../../workflows/kernel/calendar'
import type { Instant } from '../../../workflows/kernel/instant'
import type { DossierStore } from '../../adapters/dossier-store'
import type { TaskListing, Wanted } from '../../adapters/task-listing'
import type { Whose } from '../../adapters/task-lists'
import type { Counted } from '../../adapters/workload'
import { type DueState, daysAt, dueWithin, startOf, stateOfDay } from './due-state'

export interface WorkDesk {
  dossiers: Pick<DossierStore, 'openTasks' | 'workload'>
  calendar: Calendar
}

/** So many open tasks, as pressing as that. */
export type Pressing = Omit<Counted, 'day'> & { due: DueState; procedure?: string | undefined }
const pageSize = 500

/**
 * How much is open of an agency, or of what one of its officers has, by how pressing it is. Counts are kept by day: only of
 * today's are those looked at, by the list alone, that were due before now.
 */
export const pressingIn = async (
  agency: string,
  person: string | undefined,
  at: Instant,
  { dossiers, calendar }: WorkDesk,
): Promise<Pressing[]> => {
  const days = daysAt(at, calendar)
  const whose: Whose = person === undefined ? 'all' : { person }
  const between = { from: startOf(days.today, calendar), to: dueWithin('overdue', at, calendar).to }
  const missed = async () => {
    const found: TaskListing[] = []
    let cursor: string | undefined
    do {
      const page = await dossiers.openTasks(agency, pageSize, cursor, { whose, between })
      found.push(...page.items.filter(({ counted }) => counted))
      cursor = page.cursor
    } while (cursor)
    return found
  }
  const [kept, missedToday] = await Promise.all([dossiers.workload(agency, person), missed()])
  const byDay = kept.map(({ day, ...counted }) => ({ ...counted, due: stateOfDay(day, days) }))
  return [
    ...byDay,
    ...missedToday.flatMap(({ role, kind, taken }): Pressing[] => [
      { role, kind, taken, due: 'today', count: -1 },
      { role, kind, taken, due: 'overdue', count: 1 },
    ]),
  ]
}

/** Lists are a moment behind counts: nothing is less than none. */
export const sumOf = <One extends Pick<Counted, 'count'>>(
  counted: readonly One[],
  which: (one: One) => boolean = () => true,
): number =>
  Math.max(
    0,
    counted.filter(which).reduce((sum, { count }) => sum + count, 0),
  )

export interface WorkQuery extends Wanted {
  agency: string
  whose: Whose
  due?: DueState | undefined
  limit: number
  cursor?: string | undefined
}

/** Of which the query is about. */
export const isAsked =
  ({
    whose,
    kind,
    roles,
    due,
    procedure,
  }: Pick<WorkQuery, 'whose' | 'kind' | 'roles' | 'due' | 'procedure'>) =>
  (one: Pressing): boolean =>
    (whose !== 'nobody' || !one.taken) &&
    (!kind || one.kind === kind) &&
    (!roles || roles.includes(one.role)) &&
    (!procedure || one.procedure === procedure) &&
    (!due || one.due === due)

/** A page of the open tasks that are asked for, the soonest due first. */
export const openWork = (query: WorkQuery, at: Instant, { dossiers, calendar }: WorkDesk) => {
  const { agency, whose, kind, roles, procedure, due, limit, cursor } = query
  return dossiers.openTasks(agency, limit, cursor, {
    whose,
    ...(due && { between: dueWithin(due, at, calendar) }),
    kind,
    roles,
    procedure,
  })
}
