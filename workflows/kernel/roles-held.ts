import { HeadRole, type Role } from './agency'
import { agenciesOf, type Person } from './person'
import type { Task } from './task'

// What an officer is, and where.

export const worksIn = (person: Person, agency: string): boolean =>
  person.kind === 'officer' && agenciesOf(person).includes(agency)

export const oversees = (person: Person): boolean =>
  person.kind === 'officer' && person.roles.some(({ role }) => role === 'oversight')

/** Who is who, for the whole city. */
export const keepsRegistry = (person: Person): boolean =>
  person.kind === 'officer' && person.roles.some(({ role }) => role === 'registry')

export const holds = (person: Person, agency: string, role: Role): boolean =>
  person.kind === 'officer' && person.roles.some((held) => held.agency === agency && held.role === role)

export const heads = (person: Person, agency: string): boolean =>
  HeadRole.options.some((role) => holds(person, agency, role))

/** Whether it is a person's to do, and to give to a colleague. */
export const owns = (person: Person, task: Task): boolean =>
  typeof task.owner === 'object' && holds(person, task.owner.agency, task.owner.role)
