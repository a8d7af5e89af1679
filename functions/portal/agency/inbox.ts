import { z } from 'zod'
import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Person } from '../../../workflows/kernel/person'
import { owns } from '../../../workflows/kernel/roles-held'
import { TaskKind } from '../../../workflows/kernel/task'
import type { StoredTask } from '../../adapters/dossier-items'
import type { PresentedTask } from '../../office/presented/presented-task'
import { presentStored } from '../../office/tasks/list-tasks'
import type { Visit } from '../runtime/visit'
import type { AgencyDesk } from './agency-desk'
import { type DueState, dueStateOf, dueStates } from './due-state'

export const InboxQuery = z.object({
  agency: z.string().max(100).optional(),
  who: z.enum(['all', 'mine', 'nobody']).catch('all'),
  kind: TaskKind.optional().catch(undefined),
  due: z.enum(dueStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})
export type InboxQuery = z.infer<typeof InboxQuery>

export interface Inbox {
  agency: string
  agencies: string[]
  query: InboxQuery
  counts: Record<DueState, number>
  /** Kinds of work that there are. */
  kinds: TaskKind[]
  items: (PresentedTask & { due: DueState; mayAssign: boolean })[]
  /** Of those that the filter lets through. */
  found: number
  /** More than are counted are open. */
  more: boolean
  /** Of the agency's, and of this page: what could not be read. */
  leftOut: number
}

export const pageLength = 25
/** So many, soonest due first, are counted and filtered. */
export const mostCounted = 1_000
const batch = 100

/** An agency's open work, as much of it as somebody wants to see. */
export const inboxOf = async (
  person: Person,
  query: InboxQuery,
  { at }: Pick<Visit, 'at'>,
  desk: Pick<AgencyDesk, 'dossiers' | 'law' | 'calendar'>,
): Promise<Inbox> => {
  const agencies = [...new Set(person.roles.map((role) => role.agency))]
  const agency = query.agency ?? agencies[0]
  if (!agency || !may(person, { action: 'tasks.list', agency }))
    throw new Refusal('forbidden', `${person.id} works in no such agency`)
  const { stored, more, unread } = await openIn(agency, desk)
  const all = stored.map((one) => ({ ...one, due: dueStateOf(one.task, at, desk.calendar) }))
  const counts = { overdue: 0, today: 0, soon: 0, 'on-time': 0 }
  for (const { due } of all) counts[due] += 1
  const shown = all.filter(
    ({ task, due }) =>
      (query.who !== 'mine' || task.assignee === person.id) &&
      (query.who !== 'nobody' || task.assignee === undefined) &&
      (!query.kind || task.kind === query.kind) &&
      (!query.due || due === query.due),
  )
  const first = (query.page - 1) * pageLength
  const page = shown.slice(first, first + pageLength)
  const dues = new Map(page.map(({ task, due }) => [task.id, due]))
  const theirs = new Set(page.filter(({ task }) => owns(person, task)).map(({ task }) => task.id))
  const presented = await presentStored(page, desk)
  const leftOut = unread + presented.leftOut
  const items = presented.items.map((task) => ({
    ...task,
    due: dues.get(task.id) ?? 'on-time',
    mayAssign: theirs.has(task.id),
  }))
  const kinds = [...new Set(stored.map(({ task }) => task.kind))]
  return { agency, agencies, query, counts, kinds, items, found: shown.length, more, leftOut }
}

const openIn = async (
  agency: string,
  { dossiers }: Pick<AgencyDesk, 'dossiers'>,
): Promise<{ stored: StoredTask[]; more: boolean; unread: number }> => {
  const stored: StoredTask[] = []
  let unread = 0
  let cursor: string | undefined
  do {
    const page = await dossiers.openTasks(agency, batch, cursor)
    stored.push(...page.items)
    unread += page.leftOut
    cursor = page.cursor
  } while (cursor && stored.length < mostCounted)
  return { stored, more: cursor !== undefined, unread }
}
