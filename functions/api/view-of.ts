import { may, questionsFor } from '../../workflows/kernel/authority'
import { stepOf } from '../../workflows/kernel/decisions/draft'
import { isWaiting, questionRule } from '../../workflows/kernel/decisions/route'
import type { Document, Dossier } from '../../workflows/kernel/dossier'
import { Refusal } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import type { Person } from '../../workflows/kernel/person'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Language } from '../../workflows/kernel/text'

export interface Viewer {
  person: Person
  at: Instant
  language: Language
}

export type View = 'dossier' | 'consultation'

/** How much of a dossier a person may see; refused when nothing. */
export const viewOf = ({ person, at }: Viewer, dossier: Dossier): View => {
  if (may(person, { action: 'dossier.read', dossier, at })) return 'dossier'
  if (may(person, { action: 'dossier.read-consultation', dossier })) return 'consultation'
  throw new Refusal('forbidden', `${person.id} may not read dossier ${dossier.number}`)
}

/** The papers that a person is shown: all, or what the procedure shares with those whom it asks. */
export const papersOf = (
  what: View,
  person: Person,
  { dossier, procedure }: { dossier: Dossier; procedure: Procedure },
): Document[] => {
  if (what === 'dossier') return dossier.documents
  const shared = sharedTypes(person, dossier, procedure)
  return dossier.documents.filter(({ type }) => shared.has(type))
}

/** While a question waits for its answer. Enclosures of officers have types that no procedure lists. */
const sharedTypes = (person: Person, dossier: Dossier, procedure: Procedure): Set<string> => {
  const waiting = questionsFor(person, dossier).filter(isWaiting)
  const all = procedure.documents.map(({ type }) => type)
  return new Set(waiting.flatMap(({ step, id }) => questionRule(stepOf(procedure, step), id).shares ?? all))
}
