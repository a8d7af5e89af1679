import type { Assignment } from '../assignment'
import type { Dossier } from '../dossier'
import type { Person } from '../person'
import { heads, holds } from '../roles-held'

/** What a person's agency was given to do, or does with another: told to who does it, and to his heads. */
export const assignmentsFor = (person: Person, { assignments = {} }: Dossier): Assignment[] =>
  Object.values(assignments).filter(
    (one) => worksOn(person, one) || [one.owner, ...one.with].some((agency) => heads(person, agency)),
  )

export const worksOn = (person: Person, { owner, with: others }: Assignment): boolean =>
  [owner, ...others].some((agency) => holds(person, agency, 'reviewer'))
