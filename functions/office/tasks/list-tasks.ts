import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { lawsOf } from '../../adapters/law-book'
import type { TaskListing } from '../../adapters/task-listing'
import { leaveOut, type Readable } from '../../runtime/leave-out'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { dossierOfTask } from '../find-dossier'
import { leavesOut } from '../page'
import { presentTask } from '../presented/present-task'
import type { PresentedTask } from '../presented/presented-task'
import { sumOf } from './open-work'
import type { TaskPage, TaskQuery } from './schemas'

/** An agency's open tasks, soonest due first. */
export const listTasks = async (query: TaskQuery, { person }: Caller, desk: Desk): Promise<TaskPage> => {
  const agencies = [...new Set(person.roles.map((role) => role.agency))]
  const agency = query.agency ?? (agencies.length === 1 ? agencies[0] : undefined)
  if (person.kind !== 'officer') throw new Refusal('forbidden', `${person.kind} ${person.id} has no agency`)
  if (!agency)
    throw new Refusal('invalid-input', 'which agency?', [
      { pointer: '/agency', message: agencies.length ? `allowed: ${agencies.join(', ')}` : 'required' },
    ])
  if (!may(person, { action: 'tasks.list', agency }))
    throw new Refusal('forbidden', `${person.id} does not work in ${agency}`)

  const { limit, cursor, who } = query
  const whose = who === 'mine' ? { person: person.id } : who
  const [page, total] = await Promise.all([
    desk.dossiers.openTasks(agency, limit, cursor, { whose }),
    desk.dossiers.workload(agency, who === 'mine' ? person.id : undefined),
  ])
  const { items, leftOut } = await readListed(page.items, desk)
  const open = sumOf(total, ({ taken }) => who !== 'nobody' || !taken)
  const tasks = items.map(({ task }) => task)
  return { items: tasks, open, next: page.cursor, ...leavesOut(page.leftOut + leftOut) }
}

export interface ListedTask {
  task: PresentedTask
  dossier: Dossier
  procedure: Procedure
}

/** Tasks as they are listed, with their dossiers; those that are done meanwhile are no tasks any more. */
export const readListed = async (
  listed: readonly Pick<TaskListing, 'id'>[],
  { dossiers, law }: Pick<Desk, 'law'> & { dossiers: Pick<Desk['dossiers'], 'loadMany'> },
): Promise<Readable<ListedTask>> => {
  const dossierWith = await dossiers.loadMany(listed.map(({ id }) => dossierOfTask(id)))
  const lawWith = lawsOf(law)
  const read = async ({ id }: Pick<TaskListing, 'id'>): Promise<ListedTask[]> => {
    const dossier = dossierWith(dossierOfTask(id))
    const now = dossier?.tasks[id]
    if (!dossier || now?.status !== 'open') return []
    const { procedure } = await lawWith(dossier)
    return [{ task: presentTask(now, dossier, procedure), dossier, procedure }]
  }
  const { items, leftOut } = await leaveOut('tasks', listed, ({ id }) => id, read)
  return { items: items.flat(), leftOut }
}
