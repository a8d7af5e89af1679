import { type View, viewFor } from '../../workflows/kernel/authority'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Refusal } from '../../workflows/kernel/errors'
import type { Caller } from './asking'

export type Viewer = Pick<Caller, 'person' | 'at' | 'language'>

/** How much of a dossier a person may see. Whoever may see nothing is told that there is no such dossier. */
export const viewOf = ({ person, at }: Viewer, dossier: Dossier): View => {
  const view = viewFor(person, dossier, at)
  if (view) return view
  throw new Refusal('unknown-dossier', `${person.id} may not read dossier ${dossier.number}`)
}
