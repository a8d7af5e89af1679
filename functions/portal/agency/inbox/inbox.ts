import { z } from 'zod'
import { may } from '../../../../workflows/kernel/authority'
import { Refusal } from '../../../../workflows/kernel/errors'
import type { Person } from '../../../../workflows/kernel/person'
import { holds } from '../../../../workflows/kernel/roles-held'
import { TaskKind } from '../../../../workflows/kernel/task'
import type { PresentedTask } from '../../../office/presented/presented-task'
import { type DueState, dueStateOf, dueStates } from '../../../office/tasks/due-state'
import { presentListed } from '../../../office/tasks/list-tasks'
import { isAsked, openWork, pressingIn, sumOf } from '../../../office/tasks/open-work'
import type { Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'

export const InboxQuery = z.object({
  agency: z.string().max(100).optional(),
  who: z.enum(['all', 'mine', 'nobody']).catch('all'),
  kind: TaskKind.optional().catch(undefined),
  due: z.enum(dueStates).optional().catch(undefined),
  cursor: z.string().max(2_000).optional(),
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
  /** Where the next page begins. */
  next?: string | undefined
  /** Of this page: what could not be read. */
  leftOut: number
}

export const pageLength = 25

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
  const whose = query.who === 'mine' ? { person: person.id } : query.who
  const asked = { ...query, agency, whose, limit: pageLength }
  const ofAgency = pressingIn(agency, undefined, at, desk)
  const [pressing, filtered, page] = await Promise.all([
    ofAgency,
    query.who === 'mine' ? pressingIn(agency, person.id, at, desk) : ofAgency,
    openWork(asked, at, desk),
  ])
  const presented = await presentListed(page.items, desk)
  const own = new Set(page.items.filter(({ role }) => holds(person, agency, role)).map(({ id }) => id))
  return {
    agency,
    agencies,
    query,
    counts: countsOf(pressing),
    kinds: TaskKind.options.filter((kind) => sumOf(pressing, (one) => one.kind === kind) > 0),
    items: presented.items.map((task) => ({
      ...task,
      due: dueStateOf(task, at, desk.calendar),
      mayAssign: own.has(task.id),
    })),
    found: sumOf(filtered, isAsked(asked)),
    next: page.cursor,
    leftOut: page.leftOut + presented.leftOut,
  }
}

const countsOf = (pressing: Awaited<ReturnType<typeof pressingIn>>): Record<DueState, number> => {
  const count = (due: DueState) => sumOf(pressing, (one) => one.due === due)
  return {
    overdue: count('overdue'),
    today: count('today'),
    soon: count('soon'),
    'on-time': count('on-time'),
  }
}
