import { may, viewFor } from '../../../../workflows/kernel/authority'
import { Refusal } from '../../../../workflows/kernel/errors'
import { agenciesOf, applicantAgency, type Person } from '../../../../workflows/kernel/person'
import { TaskKind } from '../../../../workflows/kernel/task'
import type { PresentedTask } from '../../../office/presented/presented-task'
import { type ApplicantLine, applicantLine } from '../../../office/tasks/applicant-line'
import { type DueState, dueStateOf } from '../../../office/tasks/due-state'
import { type ListedTask, readListed } from '../../../office/tasks/list-tasks'
import { isAsked, openWork, type Pressing, pressingIn, sumOf } from '../../../office/tasks/open-work'
import { mostInOrder, openWorkAsFiled } from '../../../office/tasks/open-work-as-filed'
import type { Readable } from '../../../runtime/leave-out'
import type { Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { type InboxQuery, rolesAsked, type Sorting } from './inbox-query'

export interface InboxRow extends PresentedTask {
  due: DueState
  filedAt: string
  /** How often its applicant was asked for more. */
  cameBack: number
  /** By an officer who may do it. */
  mayAssign: boolean
  /** Whom it is from, and where: for whoever may do it and sees the whole dossier. */
  applicant?: ApplicantLine & { id: string; agency?: string }
}

export interface Inbox {
  agency: string
  agencies: string[]
  query: InboxQuery
  /** Of what the filter lets through, whenever it is due. */
  counts: Record<DueState, number>
  /** Kinds of work that there are. */
  kinds: TaskKind[]
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
  const found = sumOf(pressing, isAsked(asked))
  const length = sumOf(pressing, isAsked({ ...asked, kind: undefined, roles: undefined }))
  const isAsFiled = query.sort === 'filed' && length <= mostInOrder && !find
  const listed = isAsFiled ? await openWorkAsFiled(asked, at, desk) : undefined
  const page: WorkPage = await (find?.(asked) ?? workIn(asked, at, desk, listed))
  const items = await rowsOf(page.items, person, at, desk)
  return {
    agency,
    agencies: [...new Set(person.roles.map((role) => role.agency))],
    query,
    counts: countsOf(pressing.filter(isAsked({ ...asked, due: undefined }))),
    kinds: TaskKind.options.filter((kind) =>
      pressing.some((one) => one.count > 0 && one.kind === kind && (!roles || roles.includes(one.role))),
    ),
    items: sorted(items, query.sort),
    ...(!query.procedure && !find && { found }),
    next: page.cursor,
    leftOut: page.leftOut,
    isInOrder: query.sort === 'due' || isAsFiled,
    isFound: find !== undefined,
    lookedBackTo: page.lookedBackTo,
  }
}

export type WorkAsked = Parameters<typeof openWork>[0] & { procedure?: string | undefined }

/** So many dossiers are looked at for a page of one procedure's: its name stands in them alone. */
const mostLookedAt = 200

/** A page of open work with its dossiers; of one procedure's, it may be short and have a next one. */
export const workIn = async (
  { procedure, ...asked }: WorkAsked,
  at: Visit['at'],
  desk: InboxDesk,
  listed?: Awaited<ReturnType<typeof openWorkAsFiled>>,
) => {
  const items: ListedTask[] = []
  let { cursor } = asked
  let leftOut = 0
  for (let looked = 0; looked < mostLookedAt; ) {
    const limit = asked.limit - items.length
    const page = await (listed?.(limit, cursor) ?? openWork({ ...asked, limit, cursor }, at, desk))
    const read = await readListed(page.items, desk)
    items.push(...read.items.filter(({ task }) => !procedure || task.procedure === procedure))
    leftOut += page.leftOut + read.leftOut
    looked += Math.max(limit, page.items.length)
    cursor = page.cursor
    if (!procedure || !cursor || items.length >= asked.limit) break
  }
  return { items, cursor, leftOut }
}

/** How often an applicant was asked for more. */
export const cameBackIn = ({ supplements }: ListedTask['dossier']): number =>
  Object.values(supplements).reduce((sum, times) => sum + times, 0)

const rowsOf = async (
  listed: readonly ListedTask[],
  person: Person,
  at: Visit['at'],
  { dossiers, calendar }: InboxDesk,
): Promise<InboxRow[]> => {
  const isOwn = ({ task, dossier }: ListedTask) => {
    const one = dossier.tasks[task.id]
    return one !== undefined && may(person, { action: 'task.assign', dossier, task: one })
  }
  const isSeen = (one: ListedTask) => isOwn(one) && viewFor(person, one.dossier, at) === 'dossier'
  // The drafts of agencies are long, and their names are known.
  const told = listed.filter((one) => isSeen(one) && !applicantAgency(one.dossier.applicant))
  const answersIn = await dossiers.filedAnswers(told.map(({ dossier }) => dossier.id))
  return listed.map((one) => {
    const { task, dossier, procedure } = one
    const agency = applicantAgency(dossier.applicant)
    return {
      ...task,
      due: dueStateOf(task, at, calendar),
      filedAt: dossier.filedAt,
      cameBack: cameBackIn(dossier),
      mayAssign: isOwn(one),
      ...(isSeen(one) && {
        applicant: {
          id: dossier.applicant,
          agency,
          ...(!agency && applicantLine(procedure, answersIn(dossier.id))),
        },
      }),
    }
  })
}

const alphabet = new Intl.Collator('vi')
const givenName = ({ applicant }: InboxRow): string => applicant?.name?.split(' ').reverse().join(' ') ?? '~'
const orders: Record<Exclude<Sorting, 'due'>, (a: InboxRow, b: InboxRow) => number> = {
  filed: (a, b) => (a.filedAt < b.filedAt ? -1 : 1),
  name: (a, b) => alphabet.compare(givenName(a), givenName(b)),
  'came-back': (a, b) => b.cameBack - a.cameBack,
}
/** What a page shows: the list itself goes by when it is due. */
const sorted = (rows: readonly InboxRow[], sort: Sorting): InboxRow[] =>
  sort === 'due' ? [...rows] : [...rows].sort(orders[sort])

const countsOf = (pressing: readonly Pressing[]): Record<DueState, number> => {
  const count = (due: DueState) => sumOf(pressing, (one) => one.due === due)
  return {
    overdue: count('overdue'),
    today: count('today'),
    soon: count('soon'),
    'on-time': count('on-time'),
  }
}
