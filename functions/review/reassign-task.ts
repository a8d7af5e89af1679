import type { Instant } from '../../workflows/kernel/instant'
import type { OfficerTask } from '../../workflows/kernel/officer-notice'
import type { BookmarkStore } from '../adapters/bookmarks'
import type { Placed } from '../adapters/due-list'
import { borrows, canAct } from '../adapters/registry-entry'
import type { RegistryStore } from '../adapters/registry-store'
import type { Desk } from '../runtime/run-command'
import { attempt } from './sweep'

export interface AbsenceDesk extends Desk {
  bookmarks: BookmarkStore
  registry: Pick<RegistryStore, 'find' | 'holders' | 'borrowers' | 'toLookAt' | 'removeLook'>
}

export type Assigned = Pick<OfficerTask, 'id' | 'owner'> & { assignee: string }

const pageSize = 500

/** The open tasks of an agency that one of its officers has. */
export async function* assignedTasks(
  { dossiers }: Pick<AbsenceDesk, 'dossiers'>,
  { agency, person }: { agency: string; person: string },
  from?: string,
): AsyncGenerator<Placed<Assigned>> {
  let cursor = from
  do {
    const page = cursor
    const { items, cursor: next } = await dossiers.openTasks(agency, pageSize, cursor, { whose: { person } })
    for (const { id, role } of items) yield { id, assignee: person, owner: { agency, role }, page }
    cursor = next
  } while (cursor)
}

/** The dossiers of an agency that have a task which was listed before tasks were counted. */
export async function* listedBefore(
  { dossiers }: Pick<AbsenceDesk, 'dossiers'>,
  agency: string,
  from?: string,
): AsyncGenerator<Placed<{ dossier: string }>> {
  let cursor = from
  do {
    const page = cursor
    const { items, cursor: next } = await dossiers.openTasks(agency, pageSize, cursor, { whose: 'nobody' })
    const ids = items.filter(({ counted }) => !counted).map(({ id }) => dossierOf(id))
    for (const dossier of new Set(ids)) yield { dossier, page }
    cursor = next
  } while (cursor)
}
const dossierOf = (task: string): string => task.slice(0, task.lastIndexOf('_'))

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
  return attempt(desk, dossierOf(id), command, at)
}
