import { workingMinutesBetween } from '../../../workflows/kernel/calendar'
import { overdueBehind } from '../../../workflows/kernel/decide'
import { type Instant, instant, millis } from '../../../workflows/kernel/instant'
import type { DossierStore } from '../../adapters/dossier-store'
import type { TaskListing } from '../../adapters/task-listing'
import { dossierOfTask } from '../find-dossier'
import type { WorkDesk } from './open-work'

/** A direction that is waited for: about whose silence, and since when. */
export interface Waiting {
  task: string
  agency: string
  since: Instant
}

/** What an agency lets lie. */
export interface WaitingAgency {
  agency: string
  count: number
  /** The one that waits longest, and for how many working minutes. */
  since: Instant
  minutes: number
  /** Reported within the last seven days. */
  fresh: number
}

export interface WaitingDirections {
  /** The longest ago first. */
  items: Waiting[]
  /** By agency, the most first. */
  agencies: WaitingAgency[]
  /** There are more than were looked through. */
  more: boolean
}

export interface WaitingDesk extends Pick<WorkDesk, 'calendar'> {
  dossiers: Pick<DossierStore, 'openTasks' | 'loadMany'>
}

const pageSize = 1_000
/** Of what was listed before lists said whose silence it is. */
const mostLookedUp = 100
const week = 7 * 86_400_000

/** All that waits for an authority's direction, by the lists alone: no dossier is read. */
export const waitingDirections = async (
  authority: string,
  at: Instant,
  desk: WaitingDesk,
): Promise<WaitingDirections> => {
  const page = await desk.dossiers.openTasks(authority, pageSize, undefined, { kind: 'direction' })
  const told = page.items.flatMap(({ id, silent, openedAt }): Waiting[] =>
    silent && openedAt ? [{ task: id, agency: silent, since: openedAt }] : [],
  )
  const untold = page.items.filter(({ silent }) => !silent)
  const items = [...told, ...(await lookedUp(untold.slice(0, mostLookedUp), desk))].sort((a, b) =>
    a.since < b.since ? -1 : 1,
  )
  return {
    items,
    agencies: byAgency(items, at, desk),
    more: page.cursor !== undefined || untold.length > mostLookedUp,
  }
}

const lookedUp = async (
  untold: readonly Pick<TaskListing, 'id'>[],
  { dossiers }: WaitingDesk,
): Promise<Waiting[]> => {
  if (untold.length === 0) return []
  const dossierWith = await dossiers.loadMany(untold.map(({ id }) => dossierOfTask(id)))
  return untold.flatMap(({ id }): Waiting[] => {
    try {
      const dossier = dossierWith(dossierOfTask(id))
      const direction = dossier?.tasks[id]
      const owner = dossier && direction && overdueBehind(dossier, direction)?.owner
      if (!direction || typeof owner !== 'object') return []
      return [{ task: id, agency: owner.agency, since: direction.openedAt }]
    } catch {
      // Its own row says that it can't be read.
      return []
    }
  })
}

const byAgency = (
  items: readonly Waiting[],
  at: Instant,
  { calendar }: Pick<WaitingDesk, 'calendar'>,
): WaitingAgency[] => {
  const weekAgo = instant(millis(at) - week)
  const agencies = new Map<string, WaitingAgency>()
  for (const { agency, since } of items) {
    // The longest ago comes first.
    const known = agencies.get(agency) ?? { agency, count: 0, since, minutes: 0, fresh: 0 }
    known.count += 1
    if (since > weekAgo) known.fresh += 1
    agencies.set(agency, known)
  }
  return [...agencies.values()]
    .map((one) => ({ ...one, minutes: minutesSince(one.since, at, calendar) }))
    .sort((a, b) => b.count - a.count || (a.since < b.since ? -1 : 1))
}

/** Working minutes, of what may have been written by a clock that goes before. */
export const minutesSince = (since: Instant, at: Instant, calendar: WaitingDesk['calendar']): number =>
  since < at ? workingMinutesBetween(since, at, calendar) : 0
