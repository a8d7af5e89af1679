import { type View, viewFor } from '../../workflows/kernel/authority'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Refusal } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import type { Person } from '../../workflows/kernel/person'
import type { Language } from '../../workflows/kernel/text'

export interface Viewer {
  person: Person
  at: Instant
  language: Language
}

/** How much of a dossier a person may see. Whoever may see nothing is told that there is no such dossier. */
export const viewOf = ({ person, at }: Viewer, dossier: Dossier): View => {
  const view = viewFor(person, dossier, at)
  if (view) return view
  throw new Refusal('unknown-dossier', `${person.id} may not read dossier ${dossier.number}`)
}
