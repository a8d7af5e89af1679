import type { Instant } from '../../workflows/kernel/instant'
import { isOfficers, type OfficerTask } from '../../workflows/kernel/officer-notice'
import type { Bookmarks } from '../adapters/bookmarks'
import type { Placed } from '../adapters/due-list'
import { borrows, canAct } from '../adapters/registry-entry'
import type { RegistryStore } from '../adapters/registry-store'
import type { Desk } from '../runtime/run-command'
import { attempt } from './sweep'

export interface AbsenceDesk extends Desk {
  bookmarks: Bookmarks
  registry: Pick<RegistryStore, 'find' | 'holders' | 'toLookAt' | 'removeLook'>
}

export type Assigned = OfficerTask & { assignee: string }

const pageSize = 500

/** The open tasks of an agency that somebody was chosen for. */
export async function* assignedTasks(
  { dossiers }: Pick<AbsenceDesk, 'dossiers'>,
  agency: string,
  from?: string,
): AsyncGenerator<Placed<Assigned>> {
  let cursor = from
  do {
    const page = cursor
    const { items, cursor: next } = await dossiers.openTasks(agency, pageSize, cursor)
    for (const { task } of items)
      if (isOfficers(task) && task.assignee) yield { ...task, assignee: task.assignee, page }
    cursor = next
  } while (cursor)
}

/**
 * A task whose assignee is away, or lost the role, goes to whom he lent it, or back to all who hold it. False when
 * it is well where it is.
 */
export const reassignTask = async (
  { id, assignee, owner }: Assigned,
  desk: AbsenceDesk,
  at: Instant,
): Promise<boolean> => {
  const entry = await desk.registry.find(assignee)
  if (entry && canAct(entry, owner, at)) return false
  const there = await desk.registry.holders(owner.agency, owner.role, at)
  const deputy = there.find((other) => borrows(other, owner, assignee, at))
  const command = { kind: 'assign', task: id, officer: deputy?.id, insteadOf: assignee } as const
  return attempt(desk, id.slice(0, id.lastIndexOf('_')), command, at)
}
