import { isAsked, withoutUnasked } from '../../../../workflows/kernel/asked'
import { ownValue } from '../../../../workflows/kernel/own-value'
import type { DocumentRule, Procedure } from '../../../../workflows/kernel/procedure'
import { valueAt } from '../../../../workflows/kernel/value-at'
import type { Draft } from '../../../adapters/draft-store'
import { isRequired } from '../../../intake/accept-documents'
import { unknownFields } from '../../../runtime/unknown-fields'
import { type Asked, type FormPage, formPagesOf } from '../../answers/form-pages'
import { neededSoFar, soFar } from './needed-so-far'

/** What somebody still has to do for a form, in order. */
export interface Progress {
  pages: readonly FormPage[]
  papers: readonly DocumentRule<never>[]
  /** Addresses below the draft's: `questions/<id>`, `papers/<type>`. */
  places: readonly { place: string; optional: boolean; done: boolean }[]
  /** Questions that may still come, by answers that are not there yet. */
  ahead: number
}

const isRelevant = ({ id, within }: FormPage, procedure: Procedure, answers: unknown): boolean =>
  isAsked(id, procedure, answers) && within.every((path) => valueAt(answers, path) !== undefined)

/** By what typed answers are kept: the page, or one question of it, where it once had a page of its own. */
export const keptUnder = ({ id, asked }: FormPage): string[] => [
  ...new Set([...asked.map(({ path }) => path), id]),
]

const isAnswered = (page: FormPage, { passed, typed, answers, from }: Draft): boolean => {
  const { id, kind, asked } = page
  if (keptUnder(page).some((one) => ownValue(typed, one))) return false
  if (kind !== 'answer') return passed.includes(id)
  const isThere = ({ path }: Asked) => valueAt(answers, path) !== undefined
  if (!asked.every((one) => one.optional || isThere(one))) return false
  // What a register filled in beside other questions is looked at once.
  const isKnown = ({ path }: Asked) => asked.length > 1 && Object.hasOwn(from, path)
  return (
    passed.includes(id) || asked.every((one) => (isThere(one) ? !isKnown(one) : passed.includes(one.path)))
  )
}

/** The questions that the answers until now make relevant. */
export const relevantPages = (procedure: Procedure, draft: Draft): FormPage[] =>
  pagesFor(procedure, answersToFile(procedure, draft))

const pagesFor = (procedure: Procedure, answers: unknown): FormPage[] =>
  formPagesOf(procedure).filter((page) => isRelevant(page, procedure, answers))

/** Those that are needed or may be added; also those of which the answers until now do not say yet. */
const papersOf = (procedure: Procedure, draft: Draft): DocumentRule<never>[] => {
  const answers = answersToFile(procedure, draft)
  const whole = procedure.form.safeParse(answers)
  // A paper that may be added is offered; one that only some need, to them alone.
  return (procedure.documents as readonly DocumentRule<never>[]).filter(
    (rule) =>
      rule.required === false ||
      (whole.success ? isRequired(procedure, rule, whole.data) : neededSoFar(rule, answers) !== false),
  )
}

const isOptional = ({ kind, asked }: FormPage): boolean =>
  kind === 'answer' && asked.every(({ optional }) => optional)

/** Whether a question that is not asked now may be, by what is not answered yet. */
const mayCome = ({ id, within }: FormPage, procedure: Procedure, { answers, passed }: Draft): boolean =>
  soFar((known) => isAsked(id, procedure, known), answers) !== false &&
  within.every((path) => valueAt(answers, path) !== undefined || !passed.includes(path))

/** Where the result is chosen that a form begins from: first of all, since its answers are offered. */
const resultPlace = 'result'

export const progressOf = (procedure: Procedure, draft: Draft): Progress => {
  const pages = relevantPages(procedure, draft)
  const papers = papersOf(procedure, draft)
  const ahead = formPagesOf(procedure).filter(
    (page) => !pages.includes(page) && !isOptional(page) && mayCome(page, procedure, draft),
  )
  return {
    pages,
    papers,
    ahead: ahead.length,
    places: [
      ...(procedure.from && !draft.adds
        ? [{ place: resultPlace, optional: false, done: draft.begins !== undefined }]
        : []),
      ...pages.map((page) => ({
        place: `questions/${page.id}`,
        optional: isOptional(page),
        done: isAnswered(page, draft),
      })),
      ...papers.map(({ type, required }) => ({
        place: `papers/${type}`,
        optional: required === false,
        done: draft.passed.includes(`papers/${type}`) || draft.documents.some((paper) => paper.type === type),
      })),
    ],
  }
}

/** Where one stands among all that must be done; undefined for what may be left out. */
export const numberOf = (
  { places, ahead }: Progress,
  at: string,
): { number: number; all: number } | undefined => {
  const must = places.filter(({ optional }) => !optional)
  const index = must.findIndex(({ place }) => place === at)
  return index < 0 ? undefined : { number: index + 1, all: must.length + ahead }
}

/**
 * The first thing to do after a place; the first at all when none is left after it; `check` when all is done. Papers come
 * when all is answered: only then is it known which.
 */
export const nextPlace = ({ places }: Progress, after?: string): string => {
  const at = places.findIndex(({ place }) => place === after)
  const open = (one: { done: boolean }) => !one.done
  const asked = (one: { place: string; done: boolean }) => open(one) && !one.place.startsWith('papers/')
  const rest = places.slice(at + 1)
  return (rest.find(asked) ?? places.find(asked) ?? rest.find(open) ?? places.find(open))?.place ?? 'check'
}

/** Answers, by path, to what the form asked when it was begun and asks no more. */
export const noLongerAsked = ({ form }: Procedure, { answers }: Pick<Draft, 'answers'>): string[] =>
  unknownFields(form, answers, { everywhere: true }).map(({ pointer }) =>
    pointer.slice(1).replaceAll('/', '.'),
  )

const without = (answers: Record<string, unknown>, path: string): void => {
  const parts = path.split('.')
  const name = parts.pop() ?? ''
  const group = parts.length ? valueAt(answers, parts) : answers
  if (group) delete (group as Record<string, unknown>)[name]
}

/** Without what is no longer relevant: a branch that was left leaves nothing behind, nor does an older version. */
export const answersToFile = (procedure: Procedure, draft: Draft): Record<string, unknown> => {
  const answers = structuredClone(withoutUnasked(procedure, draft.answers))
  if (draft.version !== procedure.version)
    for (const path of noLongerAsked(procedure, draft)) without(answers, path)
  return answers
}
