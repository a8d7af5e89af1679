import { z } from 'zod'
import { TaskRole } from '../../workflows/kernel/agency'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Instant } from '../../workflows/kernel/instant'
import { Task, TaskKind } from '../../workflows/kernel/task'
import { type IndexName, indexAttributes, indexKeys, partitions } from './index-keys'
import { json, stored } from './stored'
import type { Item } from './table'

/** What the lists themselves say of an open task of an agency: enough to filter, to sort and to count. */
const Listing = z.object({
  dueAt: Instant,
  id: z.string(),
  role: TaskRole,
  kind: TaskKind,
  /** Of before that was kept: none. */
  procedure: z.string().optional(),
  /** Of a direction: whose silence was reported, and when. Of before that was kept: neither. */
  silent: z.string().optional(),
  openedAt: Instant.optional(),
})
type Listing = z.infer<typeof Listing>

/** With where it stands. */
export interface TaskListing extends Listing {
  /** Somebody has it. */
  taken: boolean
  /** False of what was listed before tasks were counted, and has not changed since. */
  counted: boolean
}

/** Whose it is, and who has it. */
export interface PlacedListing extends Listing {
  agency: string
  assignee?: string
}

/** Undefined of a task that is in no agency's list. */
export const listingOf = (
  task: Task | undefined,
  { procedure }: Partial<Pick<Dossier, 'procedure'>> = {},
): PlacedListing | undefined => {
  if (task?.status !== 'open' || typeof task.owner !== 'object') return undefined
  const { id, dueAt, kind, owner, assignee, silent, openedAt } = task
  const about = silent ? { procedure, silent, openedAt } : { procedure }
  return { id, dueAt, kind, ...owner, ...about, ...(assignee && { assignee }) }
}

/** The same of a task that is listed in the same way: what was listed before tasks were counted has another. */
export const listSort = ({ dueAt, id, role, kind, procedure, silent, openedAt = '' }: Listing): string =>
  [dueAt, id, role, kind, ...(procedure ? [procedure] : []), ...(silent ? [silent, openedAt] : [])].join('#')

const listingIn = (sort: string) => {
  const [dueAt, id, role, kind, ...more] = sort.split('#')
  // Two say whose silence it is about; what is beside them is the procedure.
  const [silent, openedAt] = more.length > 1 ? more.splice(-2) : []
  const [procedure] = more
  return Listing.safeParse({ dueAt, id, role, kind, procedure, ...(silent && { silent, openedAt }) })
}

/** In its agency's list of what somebody has, or of what nobody has; and in that of whoever has it. */
export const listedIn = (listing: PlacedListing): Record<string, string> => {
  const { agency, assignee } = listing
  const sort = listSort(listing)
  if (!assignee) return indexKeys('byAgency', partitions.agency(agency), sort)
  return {
    ...indexKeys('byAgency', partitions.taken(agency), sort),
    ...indexKeys('byApplicant', partitions.officer(agency, assignee), sort),
  }
}

// Before tasks were counted, the index had the whole of them.
const Whole = stored(z.object({ task: json(Task) }))

export const listedBy =
  (index: IndexName) =>
  (item: Item): TaskListing => {
    const [list, sort] = indexAttributes(index).map((name) => String(item[name]))
    const known = listingIn(`${sort}`)
    const taken = !list?.startsWith(partitions.agency(''))
    if (known.success) return { ...known.data, taken, counted: true }
    return { ...Listing.parse(listingOf(Whole.read(item).task)), taken, counted: false }
  }

/** Of one kind and procedure, and for some roles alone: all where none are named. */
export interface Wanted {
  kind?: TaskKind | undefined
  /** With what was listed before lists said so: of that, its dossier tells. */
  procedure?: string | undefined
  roles?: readonly TaskRole[] | undefined
}

export const isOf =
  ({ kind, procedure, roles }: Wanted) =>
  (listed: Pick<Listing, 'kind' | 'procedure' | 'role'>): boolean =>
    (!kind || listed.kind === kind) &&
    (!procedure || (listed.procedure ?? procedure) === procedure) &&
    (!roles || roles.includes(listed.role))

/** What can't be read is wanted too: whoever makes the list finds out. */
export const isWanted =
  (index: IndexName, wanted: Wanted) =>
  (item: Item): boolean => {
    try {
      return isOf(wanted)(listedBy(index)(item))
    } catch {
      return true
    }
  }

/** As a task's item is listed and counted; undefined of one that is in no list, or in one that nobody counted. */
export const placedIn = (item: Item | undefined): PlacedListing | undefined => {
  const [list, listed] = indexAttributes('byAgency')
  if (!item?.[listed]) return undefined
  const { taken, counted, ...listing } = listedBy('byAgency')(item)
  const [, agency = ''] = String(item[list]).split('#')
  const [, , person] = String(item[indexAttributes('byApplicant')[0]]).split('#')
  return counted ? { ...listing, agency, ...(taken && person && { assignee: person }) } : undefined
}
