import { type TaskRole as Role, TaskRole } from '../../../../workflows/kernel/agency'
import { may } from '../../../../workflows/kernel/authority'
import { Refusal } from '../../../../workflows/kernel/errors'
import { agenciesOf, type Person } from '../../../../workflows/kernel/person'
import { TaskKind } from '../../../../workflows/kernel/task'
import { isOf, type TaskListing } from '../../../adapters/task-listing'
import { type DueState, dueStates } from '../../../office/tasks/due-state'
import { type ListedTask, readListed } from '../../../office/tasks/list-tasks'
import { isAsked, openWork, type Pressing, pressingIn, sumOf } from '../../../office/tasks/open-work'
import { mostCounted, mostInOrder, pressingOf, wholeWork } from '../../../office/tasks/whole-work'
import type { Readable } from '../../../runtime/leave-out'
import type { Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { type InboxQuery, rolesAsked } from './inbox-query'
import { type InboxRow, rowsOf, sorted } from './inbox-rows'
import { type RowsPage, workInOrder } from './work-in-order'

/** How many there are of what else the filter could let through, all its other words as they are. */
export interface Counts {
  due: Record<DueState, number>
  role: Partial<Record<Role, number>>
  /** Kinds of work that there are. */
  kind: Partial<Record<TaskKind, number>>
  /** By code; undefined of a list that is too long to be counted so. */
  procedure?: Record<string, number> | undefined
}

export interface Inbox {
  agency: string
  agencies: string[]
  query: InboxQuery
  counts: Counts
  /** They are those of every procedure, though one is asked for. */
  isOfAll: boolean
  items: InboxRow[]
  /** Of those that the filter lets through; undefined where no count is kept of them. */
  found?: number
  /** Where the next page begins. */
  next?: string | undefined
  /** Of this page: what could not be read. */
  leftOut: number
  /** The order is that of all that the filter lets through, and not of this page alone. */
  isInOrder: boolean
  /** It is what was found in it. */
  isFound: boolean
  /** Of a search: what was filed before was not looked at yet. */
  lookedBackTo?: string | undefined
}

type InboxDesk = Pick<AgencyDesk, 'dossiers' | 'law' | 'calendar'>

/** Where somebody looks: the agency that he names, or the first that he works in. */
export const agencyIn = (person: Person, { agency }: Pick<InboxQuery, 'agency'>): string => {
  const asked = agency ?? agenciesOf(person)[0]
  if (!asked || !may(person, { action: 'tasks.list', agency: asked }))
    throw new Refusal('forbidden', `${person.id} works in no such agency`)
  return asked
}

interface WorkPage extends Readable<ListedTask>, Pick<Inbox, 'lookedBackTo'> {
  cursor?: string | undefined
}
export type WorkAsked = Parameters<typeof openWork>[0]

/** An agency's open work, as much of it as somebody wants to see; of that, what `find` finds. */
export const inboxOf = async (
  person: Person,
  query: InboxQuery,
  { at }: Pick<Visit, 'at'>,
  desk: InboxDesk,
  find?: (asked: WorkAsked) => Promise<WorkPage>,
): Promise<Inbox> => {
  const agency = agencyIn(person, query)
  const whose = query.who === 'mine' ? { person: person.id } : query.who
  const wanted = rolesAsked(query, person, agency)
  const pressing = await pressingIn(agency, query.who === 'mine' ? person.id : undefined, at, desk)
  // To pick from the list where there is nothing else to leave out would read more of it.
  const isOthers = ({ role, count }: Pressing) => count > 0 && wanted !== undefined && !wanted.includes(role)
  const roles = pressing.some(isOthers) ? wanted : undefined
  const asked = { ...query, agency, whose, roles, limit: query.size }

  // What is counted of one procedure is counted by colour too, and so whenever it is due.
  const scope = { agency, whose, due: query.procedure ? undefined : query.due }
  const most = query.sort === 'due' ? mostCounted : mostInOrder
  const isShort = sumOf(pressing, isAsked(scope)) <= most
  const whole = isShort ? (await wholeWork(scope, at, desk)).items : undefined
  const told = whole?.every(({ procedure }) => procedure) ? pressingOf(whole, at, desk) : undefined
  const isOfAll = query.procedure !== undefined && !told
  const counted = query.procedure && told ? told : pressing
  const counting = isOfAll ? { ...asked, procedure: undefined } : asked

  const page = await rowsPage(asked, { person, at, desk, whole, find })
  return {
    agency,
    agencies: [...new Set(person.roles.map((role) => role.agency))],
    query,
    counts: {
      ...countsOf(counted, counting),
      procedure: told && countBy(told.filter(isAsked({ ...asked, procedure: undefined })), 'procedure'),
    },
    isOfAll,
    items: page.rows,
    ...(!isOfAll && !find && { found: sumOf(counted, isAsked(counting)) }),
    next: page.cursor,
    leftOut: page.leftOut,
    isInOrder: page.isInOrder,
    isFound: find !== undefined,
    lookedBackTo: page.lookedBackTo,
  }
}

interface Looking {
  person: Person
  at: Visit['at']
  desk: InboxDesk
  whole: readonly TaskListing[] | undefined
  find: ((asked: WorkAsked) => Promise<WorkPage>) | undefined
}

const rowsPage = async (
  asked: InboxQuery & WorkAsked,
  { person, at, desk, whole, find }: Looking,
): Promise<RowsPage & Pick<Inbox, 'isInOrder' | 'lookedBackTo'>> => {
  const { sort, due } = asked
  if (sort !== 'due' && whole && !find) {
    const pressed = pressingOf(whole, at, desk)
    const isDue = isAsked({ whose: 'all', due })
    const listed = whole.filter((one, index) => isOf(asked)(one) && isDue(pressed[index] as Pressing))
    const inOrder = await workInOrder(listed, asked, person, at, desk)
    if (inOrder) return { ...inOrder, isInOrder: true }
  }
  const page: WorkPage = await (find?.(asked) ?? workIn(asked, at, desk))
  const rows = sorted(await rowsOf(page.items, person, at, desk), sort)
  return { ...page, rows, isInOrder: sort === 'due' }
}

/** A page of open work with its dossiers: it may be short and have a next one. */
export const workIn = async (asked: WorkAsked, at: Visit['at'], desk: InboxDesk): Promise<WorkPage> => {
  const { procedure } = asked
  const page = await openWork(asked, at, desk)
  const read = await readListed(page.items, desk)
  // What was listed before lists told the procedure is told apart by its dossier.
  const items = read.items.filter(({ task }) => !procedure || task.procedure === procedure)
  return { items, cursor: page.cursor, leftOut: page.leftOut + read.leftOut }
}

const countsOf = (counted: readonly Pressing[], asked: WorkAsked): Counts => {
  const counts = (of: Partial<WorkAsked>) => sumOf(counted, isAsked({ ...asked, ...of }))
  const by = <Name extends string>(names: readonly Name[], of: (name: Name) => Partial<WorkAsked>) =>
    Object.fromEntries(names.map((name) => [name, counts(of(name))])) as Record<Name, number>
  return {
    due: by(dueStates, (due) => ({ due })),
    role: by(TaskRole.options, (role) => ({ roles: [role] })),
    kind: by(TaskKind.options, (kind) => ({ kind })),
  }
}

const countBy = (counted: readonly Pressing[], name: 'procedure'): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { [name]: of = '', count } of counted) counts[of] = (counts[of] ?? 0) + count
  return counts
}
