import { z } from 'zod'
import { TaskRole } from '../../workflows/kernel/agency'
import { Instant } from '../../workflows/kernel/instant'
import { Task, TaskKind } from '../../workflows/kernel/task'
import { type IndexName, indexAttributes, indexKeys, partitions } from './keys'
import { json, stored } from './stored'
import type { Item } from './table'

/** What the lists themselves say of an open task of an agency: enough to filter, to sort and to count. */
const Listing = z.object({
  dueAt: Instant,
  id: z.string(),
  role: TaskRole,
  kind: TaskKind,
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
export const listingOf = (task: Task | undefined): PlacedListing | undefined => {
  if (task?.status !== 'open' || typeof task.owner !== 'object') return undefined
  const { id, dueAt, kind, owner, assignee, silent, openedAt } = task
  return { id, dueAt, kind, ...owner, ...(silent && { silent, openedAt }), ...(assignee && { assignee }) }
}

/** The same of a task that is listed in the same way: what was listed before tasks were counted has another. */
export const listSort = ({ dueAt, id, role, kind, silent, openedAt = '' }: Listing): string =>
  [dueAt, id, role, kind, ...(silent ? [silent, openedAt] : [])].join('#')

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

export const listingIn =
  (index: IndexName) =>
  (item: Item): TaskListing => {
    const [list, sort] = indexAttributes(index).map((name) => String(item[name]))
    const [dueAt, id, role, kind, silent, openedAt] = `${sort}`.split('#')
    const known = Listing.safeParse({ dueAt, id, role, kind, ...(silent && { silent, openedAt }) })
    const taken = !list?.startsWith(partitions.agency(''))
    if (known.success) return { ...known.data, taken, counted: true }
    return { ...Listing.parse(listingOf(Whole.read(item).task)), taken, counted: false }
  }

/** Of one kind, and for some roles alone: all where none are named. */
export interface Wanted {
  kind?: TaskKind | undefined
  roles?: readonly TaskRole[] | undefined
}

/** What can't be read is wanted too: whoever makes the list finds out. */
export const isWanted =
  (index: IndexName, { kind, roles }: Wanted) =>
  (item: Item): boolean => {
    try {
      const listed = listingIn(index)(item)
      return (!kind || listed.kind === kind) && (!roles || roles.includes(listed.role))
    } catch {
      return true
    }
  }

/** As a task's item is listed and counted; undefined of one that is in no list, or in one that nobody counted. */
export const placedIn = (item: Item | undefined): PlacedListing | undefined => {
  const [list, listed] = indexAttributes('byAgency')
  if (!item?.[listed]) return undefined
  const { taken, counted, ...listing } = listingIn('byAgency')(item)
  const [, agency = ''] = String(item[list]).split('#')
  const [, , person] = String(item[indexAttributes('byApplicant')[0]]).split('#')
  return counted ? { ...listing, agency, ...(taken && person && { assignee: person }) } : undefined
}
