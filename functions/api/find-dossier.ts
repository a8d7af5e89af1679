import { may } from '../../workflows/kernel/authority'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Refusal } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import { ownValue } from '../../workflows/kernel/own-value'
import type { Person } from '../../workflows/kernel/person'
import type { Task } from '../../workflows/kernel/task'
import type { DossierStore } from '../adapters/dossier-store'

/** The opaque id behind a number of an address. */
export const findDossier = async (dossiers: DossierStore, number: string): Promise<string> => {
  const id = await dossiers.find(number)
  if (!id) throw new Refusal('unknown-dossier', `no dossier ${number}`)
  return id
}

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
export const asApplicant = (person: Person, at: Instant) => (dossier: Dossier) => {
  if (!may(person, { action: 'dossier.act', dossier, at }))
    throw new Refusal('forbidden', `${person.id} does not act for the applicant`)
}

/** The applicant's side too, and the counter where it was filed. */
export const asSupplier = (person: Person, at: Instant) => (dossier: Dossier) => {
  if (!may(person, { action: 'dossier.supplement', dossier, at }))
    throw new Refusal('forbidden', `${person.id} hands nothing in for the applicant`)
}

/** A reviewer of the deciding agency. */
export const asLeadReviewer = (person: Person) => (dossier: Dossier) => {
  if (!may(person, { action: 'questions.change', dossier }))
    throw new Refusal('forbidden', `${person.id} does not review for ${dossier.agency}`)
}

export const asTaskOwner =
  (person: Person, action: 'task.complete' | 'task.assign', id: string) => (dossier: Dossier) => {
    if (!may(person, { action, dossier, task: taskIn(dossier, id) }))
      throw new Refusal('forbidden', `task ${id} is not one of ${person.id}'s`)
  }
