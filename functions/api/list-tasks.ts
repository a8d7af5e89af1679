import { z } from 'zod'
import { may } from '../../workflows/kernel/authority'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Refusal } from '../../workflows/kernel/errors'
import type { StoredTask } from '../adapters/dossier-items'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import { type Desk, procedureOf } from '../runtime/run-command'
import { dossierOfTask } from './find-dossier'
import { PageQuery } from './paths'
import { PresentedTask, presentTask } from './present-task'

export const TaskQuery = PageQuery.extend({
  /** May be left out by an officer of one agency alone. */
  agency: z.string().optional(),
  status: z.literal('open').default('open'),
})
export type TaskQuery = z.infer<typeof TaskQuery>

export const TaskPage = z.object({ items: z.array(PresentedTask), next: z.string().optional() })

/** An agency's open tasks, soonest due first. */
export const listTasks = async (
  { query, person }: PersonCall<unknown, TaskQuery>,
  desk: Desk,
): Promise<ApiResponse> => {
  const agencies = [...new Set(person.roles.map((role) => role.agency))]
  const agency = query.agency ?? (agencies.length === 1 ? agencies[0] : undefined)
  if (person.kind !== 'officer') throw new Refusal('forbidden', `${person.kind} ${person.id} has no agency`)
  if (!agency)
    throw new Refusal('invalid-input', 'which agency?', [
      { pointer: '/agency', message: agencies.length ? `allowed: ${agencies.join(', ')}` : 'required' },
    ])
  if (!may(person, { action: 'tasks.list', agency }))
    throw new Refusal('forbidden', `${person.id} does not work in ${agency}`)

  const page = await desk.dossiers.openTasks(agency, query.limit, query.cursor)
  return { status: 200, body: { items: await presentStored(page.items, desk), next: page.cursor } }
}

/** Tasks as the index has them, with their dossiers; those that are done meanwhile are left out. */
export const presentStored = async (
  stored: readonly StoredTask[],
  desk: Pick<Desk, 'dossiers' | 'procedures'>,
): Promise<PresentedTask[]> => {
  const ids = [...new Set(stored.map(({ task }) => dossierOfTask(task.id)))]
  const loaded = await Promise.all(ids.map((id) => desk.dossiers.load(id)))
  const dossiers = new Map(
    loaded.flatMap((dossier) => (dossier ? [[dossier.id, dossier]] : [])) as [string, Dossier][],
  )
  return stored.flatMap(({ task }) => {
    // The index is a moment behind: what HEAD no longer has open is left out.
    const dossier = dossiers.get(dossierOfTask(task.id))
    const now = dossier?.tasks[task.id]
    return dossier && now?.status === 'open'
      ? [presentTask(now, dossier, procedureOf(desk.procedures, dossier))]
      : []
  })
}
