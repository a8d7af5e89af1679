import { partsFor, questionsFor, readsAsOffice, type View } from '../authority'
import { partRule } from '../decisions/parts'
import { isWaiting, questionRule } from '../decisions/question'
import type { Document, Dossier, Question } from '../dossier'
import type { Person } from '../person'
import type { Procedure } from '../procedure'
import type { PartRule, Shows } from '../steps/step'
import { assignmentsFor } from './assignments'
import { fieldsOfDrafts, keepsDraft } from './drafts'
import { amongOffices, sentAbout } from './enclosures'
import { showsToDo, stepsFor } from './steps'

/** The papers that a person is shown: all, all but what offices sent each other, or what is shared with those who are asked. */
export const papersFor = (
  person: Person,
  view: View,
  { dossier, procedure }: { dossier: Dossier; procedure: Procedure },
): Document[] => {
  if (view === 'dossier') {
    const hidden = readsAsOffice(person, dossier) ? new Set() : amongOffices(dossier)
    return dossier.documents.filter(({ id }) => !hidden.has(id))
  }
  const shared = sharedWith(person, dossier, procedure)
  return dossier.documents.filter(({ id, type }) => shared.types.has(type) || shared.enclosed.has(id))
}

/** While a question waits for its answer, or a part is to be done; what gives tasks, and what was handed in for them, always. Enclosures of officers have types that no procedure lists. */
const sharedWith = (person: Person, dossier: Dossier, procedure: Procedure) => {
  const waiting = questionsFor(person, dossier).filter(
    (question) => isWaiting(question) || keepsDraft(question, procedure),
  )
  const all = procedure.documents.map(({ type }) => type)
  const typesOf = ({ id, step, terms }: Question) =>
    (terms ? undefined : questionRule(procedure, step, id).shares) ?? all
  const given = assignmentsFor(person, dossier)
  const typesToDo = sharesToDo(person, dossier, procedure).flatMap(({ documents }) => documents ?? [])
  const results = partsBehind(person, dossier, procedure).flatMap((id) => dossier.parts?.[id]?.document ?? [])
  const scopes = new Set(
    [...questionsFor(person, dossier), ...partsFor(person, dossier), ...given].map(({ id }) => id),
  )
  const steps = new Set(stepsFor(person, dossier).map(({ id }) => id))
  const sent = sentAbout(dossier, ({ step, question }) =>
    question === undefined ? steps.has(step) : scopes.has(question),
  )
  return {
    types: new Set([...waiting.flatMap(typesOf), ...typesToDo, ...(given.length > 0 ? all : [])]),
    enclosed: new Set([
      ...[...waiting, ...given].flatMap(({ enclosed }) => enclosed ?? []),
      ...results,
      ...sent,
    ]),
  }
}

/** Of the parts that a person's agency has to do now. */
const rulesToDo = (person: Person, dossier: Dossier, procedure: Procedure): PartRule<never>[] =>
  partsFor(person, dossier)
    .filter(({ status }) => status === 'open')
    .map(({ step, id }) => partRule(procedure, step, id))

/** Parts whose results those are built on that a person's agency has to do now. */
export const partsBehind = (person: Person, dossier: Dossier, procedure: Procedure): string[] =>
  rulesToDo(person, dossier, procedure).flatMap(({ after }) => after ?? [])

/** What is shared with a person's agency for what it has to do now: parts, and steps that are its own. */
const sharesToDo = (person: Person, dossier: Dossier, procedure: Procedure): Exclude<Shows, string>[] => [
  ...rulesToDo(person, dossier, procedure).flatMap(({ shares }) => shares ?? []),
  ...showsToDo(person, dossier, procedure),
]

/** Fields of the form, by their paths, whose answers a person's agency needs, while it has something to do with them. */
export const fieldsFor = (person: Person, dossier: Dossier, procedure: Procedure): string[] => [
  ...sharesToDo(person, dossier, procedure).flatMap(({ fields }) => fields ?? []),
  ...fieldsOfDrafts(questionsFor(person, dossier), procedure),
]
