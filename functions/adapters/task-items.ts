import { z } from 'zod'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Altered } from '../../workflows/kernel/errors'
import type { NewEvent } from '../../workflows/kernel/event'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import { directionAbout, isReportable, samePlace, standsBeside, Task } from '../../workflows/kernel/task'
import type { WriteRefused } from './errors'
import { indexAttributes, indexKeys, partitions, shardOf } from './index-keys'
import { keys } from './keys'
import { json, stored } from './stored'
import type { Condition, Item, Write } from './table'
import { listedIn, listingOf, listSort, type PlacedListing } from './task-listing'
import { recount } from './workload'

/** What a direction is about: the watch looks at it otherwise while the direction is open. */
const behind = (dossier: Dossier, task: Task): Task[] =>
  task.kind === 'direction'
    ? Object.values(dossier.tasks).filter(
        (other) => other.status === 'open' && isReportable(other) && samePlace(task, other),
      )
    : []

/** The authority above was told: no silence can be applied until it has directed, only reminded. */
const isReported = (dossier: Dossier, task: Task): boolean =>
  isReportable(task) && directionAbout(dossier.tasks, task) !== undefined

/** A machine reacts within seconds. One that has not an hour after the deadline is parked, or lost. */
const patience = 3_600_000

/** From when on nobody but the watch acts on a task: for what stands beside, no machine waits anyway. */
export const missedAt = (task: Task): Instant =>
  standsBeside(task) ? task.dueAt : instant(millis(task.dueAt) + patience)

/** When the watch has to look at a task: to remind of it, or to find that no machine did anything about it. */
const lookAt = (dossier: Dossier, task: Task): Instant | undefined => {
  if (isReported(dossier, task)) return task.remindAt
  const missed = missedAt(task)
  return task.remindAt && task.remindAt < missed ? task.remindAt : missed
}

/** Before and after an event, the tasks that it changed; one event may change a task twice. */
const changedBy = (event: NewEvent, after: Dossier): string[] => [
  ...new Set(
    event.changes.flatMap((change) =>
      change.change === 'task' ? [change.task.id, ...behind(after, change.task).map(({ id }) => id)] : [],
    ),
  ),
]

const prefix = 'task '
/** Which tasks were refused as not listed as they were looked for, when nothing else was. */
export const unlistedIn = ({ names }: WriteRefused): string[] | undefined =>
  names.every((name) => name.startsWith(prefix)) ? names.map((name) => name.slice(prefix.length)) : undefined

// An update, not a put: the token on the item belongs to whoever waits, and must outlive the command.
export const taskWrite = (dossier: Dossier, task: Task, condition?: Condition): Write => {
  const listing = listingOf(task, dossier)
  const look = task.status === 'open' ? lookAt(dossier, task) : undefined
  const listed = {
    ...(listing && listedIn(listing)),
    ...(look && indexKeys('byDue', partitions.due(shardOf(dossier.id)), `${look}#${task.id}`)),
  }
  return {
    name: `${prefix}${task.id}`,
    update: keys.task(dossier.id, task.id),
    set: { ...TaskItem.written({ state: task, number: dossier.number }), ...listed },
    remove: [...lists, 'task'].filter((name) => !(name in listed)),
    ...(condition && { if: condition }),
  }
}
const lists = (['byAgency', 'byApplicant', 'byDue'] as const).flatMap(indexAttributes)

/**
 * How a task may be listed that the fold has: as it is today, as it was before lists told the procedure, and as it was before
 * tasks were counted: then it is in no count.
 */
const waysListed = [
  (before: Dossier, id: string) => listingOf(before.tasks[id], before),
  (before: Dossier, id: string) => listingOf(before.tasks[id]),
  () => undefined,
]
/** So often it is looked for in another way. */
export const otherWays = waysListed.length - 1

/**
 * The items of the tasks that an event changes, and what becomes of the counts of those that are open. A task goes out of
 * the counts as it is listed. `unlisted`: those that were refused, as often as they were.
 */
export const taskWrites = (
  event: NewEvent,
  { before, after }: { before: Dossier | undefined; after: Dossier },
  unlisted: readonly string[],
): { tasks: Write[]; counts: Write[] } => {
  const changed = changedBy(event, after).map((id) => {
    const wayOf = waysListed[unlisted.filter((one) => one === id).length]
    const was = before && wayOf?.(before, id)
    return { task: after.tasks[id] as Task, was, is: listingOf(after.tasks[id], after) }
  })
  return {
    tasks: changed.map(({ task, was }) => taskWrite(after, task, was && asListed(was))),
    counts: recount(
      after.id,
      changed.flatMap(({ was }) => was ?? []),
      changed.flatMap(({ is }) => is ?? []),
    ),
  }
}
const asListed = (listing: PlacedListing): Condition => ({
  attribute: indexAttributes('byAgency')[1],
  is: listSort(listing),
})

/** `task`: of a time when the index had the whole of it too. */
const TaskItem = stored(
  z.object({
    state: json(Task).optional(),
    task: json(Task).optional(),
    number: z.string(),
    token: z.string().optional(),
  }),
)
export interface StoredTask {
  task: Task
  number: string
  token?: string | undefined
}
export const taskOf = (item: Item): StoredTask => {
  const { state, task = state, ...more } = TaskItem.read(item)
  if (!task) throw new Altered(`${item.pk} ${item.sk} has lost what was in it`)
  return { ...more, task: state ?? task }
}
