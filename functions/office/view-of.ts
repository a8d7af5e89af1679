import { may, partsFor, questionsFor } from '../../workflows/kernel/authority'
import { partRule } from '../../workflows/kernel/decisions/parts'
import { isWaiting, questionRule } from '../../workflows/kernel/decisions/question'
import type { Document, Dossier, Question } from '../../workflows/kernel/dossier'
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

/** How much of a dossier a person may see; undefined when nothing. */
export const viewFor = (
  { person, at }: Pick<Viewer, 'person' | 'at'>,
  dossier: Dossier,
): View | undefined => {
  if (may(person, { action: 'dossier.read', dossier, at })) return 'dossier'
  if (may(person, { action: 'dossier.read-consultation', dossier })) return 'consultation'
  return undefined
}

/** The same; whoever may see nothing is told that there is no such dossier. */
export const viewOf = (viewer: Viewer, dossier: Dossier): View => {
  const view = viewFor(viewer, dossier)
  if (view) return view
  throw new Refusal('unknown-dossier', `${viewer.person.id} may not read dossier ${dossier.number}`)
}

/** The papers that a person is shown: all, or what the procedure shares with those whom it asks. */
export const papersOf = (
  what: View,
  person: Person,
  { dossier, procedure }: { dossier: Dossier; procedure: Procedure },
): Document[] => {
  if (what === 'dossier') return dossier.documents
  const shared = sharedWith(person, dossier, procedure)
  return dossier.documents.filter(({ id, type }) => shared.types.has(type) || shared.enclosed.has(id))
}

/** While a question waits for its answer, or a part is to be done. Enclosures of officers have types that no procedure lists. */
const sharedWith = (person: Person, dossier: Dossier, procedure: Procedure) => {
  const waiting = questionsFor(person, dossier).filter(isWaiting)
  const all = procedure.documents.map(({ type }) => type)
  const typesOf = ({ id, step, terms }: Question) =>
    (terms ? undefined : questionRule(procedure, step, id).shares) ?? all
  const typesOfParts = rulesToDo(person, dossier, procedure).flatMap(({ shares }) => shares?.documents ?? [])
  const results = partsBehind(person, dossier, procedure).flatMap((id) => dossier.parts?.[id]?.document ?? [])
  return {
    types: new Set([...waiting.flatMap(typesOf), ...typesOfParts]),
    enclosed: new Set([...waiting.flatMap(({ enclosed }) => enclosed ?? []), ...results]),
  }
}

/** Of the parts that a person's agency has to do now. */
const rulesToDo = (person: Person, dossier: Dossier, procedure: Procedure) =>
  partsFor(person, dossier)
    .filter(({ status }) => status === 'open')
    .map(({ step, id }) => partRule(procedure, step, id))

/** Parts whose results those are built on that a person's agency has to do now. */
export const partsBehind = (person: Person, dossier: Dossier, procedure: Procedure): string[] =>
  rulesToDo(person, dossier, procedure).flatMap(({ after }) => after ?? [])
