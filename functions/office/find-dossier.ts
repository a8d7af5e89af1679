import { may, viewFor } from '../../workflows/kernel/authority'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Refusal } from '../../workflows/kernel/errors'
import { ownValue } from '../../workflows/kernel/own-value'
import type { Task } from '../../workflows/kernel/task'
import type { DossierRecord, DossierStore } from '../adapters/dossier-store'
import type { Viewer } from './view-of'

/** Who asks, and when: a mandate has its time. */
export type Asker = Pick<Viewer, 'person' | 'at'>

/** The opaque id behind a number of an address. */
export const findDossier = async (dossiers: DossierStore, number: string): Promise<string> => {
  const id = await dossiers.find(number)
  if (id) return id
  // Looked for like one that is there: how long the answer takes tells nothing either.
  await dossiers.load(number)
  throw new Refusal('unknown-dossier', `no dossier ${number}`)
}

/** The same with all that is on record of it. */
export const readDossier = async (dossiers: DossierStore, number: string): Promise<DossierRecord> => {
  const record = await dossiers.read(await findDossier(dossiers, number))
  if (!record) throw new Refusal('unknown-dossier', `no dossier ${number}`)
  return record
}

/** To whoever may see nothing of a dossier, there is none: numbers can be counted, and are nobody else's business. */
export const refusalTo = (
  { person, at }: Asker,
  dossier: Dossier,
  why: string,
  unknown: 'unknown-dossier' | 'unknown-task' | 'unknown-result' = 'unknown-dossier',
): Refusal => new Refusal(viewFor(person, dossier, at) ? 'forbidden' : unknown, why)

/** `<dossier id>_<sequence>`: where to look for a task. Rights are never read from it. */
export const dossierOfTask = (task: string): string => {
  const id = /^([0-9A-Z]{26})_\d{1,6}$/.exec(task)?.[1]
  if (!id) throw new Refusal('unknown-task', `${task} is not a task's identifier`)
  return id
}

export const taskIn = (dossier: Dossier, id: string): Task => {
  const task = ownValue(dossier.tasks, id)
  if (!task) throw new Refusal('unknown-task', `no task ${id} in dossier ${dossier.number}`)
  return task
}

/** The applicant, or who has the applicant's mandate. */
export const asApplicant = (asker: Asker) => (dossier: Dossier) => {
  const { person, at } = asker
  if (!may(person, { action: 'dossier.act', dossier, at }))
    throw refusalTo(asker, dossier, `${person.id} does not act for the applicant`)
}

/** The applicant's side too, and the counter where it was filed. */
export const asSupplier = (asker: Asker) => (dossier: Dossier) => {
  const { person, at } = asker
  if (!may(person, { action: 'dossier.supplement', dossier, at }))
    throw refusalTo(asker, dossier, `${person.id} hands nothing in for the applicant`)
}

/** A reviewer of the agency that asks: the deciding one, or whose step it is. */
export const asLeadReviewer =
  (asker: Asker, unknown: 'unknown-dossier' | 'unknown-task' = 'unknown-dossier') =>
  (dossier: Dossier) => {
    const { person } = asker
    if (!may(person, { action: 'questions.change', dossier }))
      throw refusalTo(asker, dossier, `${person.id} does not review in step ${dossier.step}`, unknown)
  }

export const asTaskOwner =
  (asker: Asker, action: 'task.complete' | 'task.assign', id: string) => (dossier: Dossier) => {
    const { person } = asker
    if (!may(person, { action, dossier, task: taskIn(dossier, id) }))
      throw refusalTo(asker, dossier, `task ${id} is not one of ${person.id}'s`, 'unknown-task')
  }
