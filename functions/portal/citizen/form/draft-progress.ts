import { ownValue } from '../../../../workflows/kernel/own-value'
import type { DocumentRule, Procedure } from '../../../../workflows/kernel/procedure'
import { valueAt } from '../../../../workflows/kernel/value-at'
import type { Draft } from '../../../adapters/draft-store'
import { isRequired } from '../../../intake/accept-documents'
import { type FormPage, formPagesOf } from '../../answers/form-pages'

/** What somebody still has to do for a form, in order. */
export interface Progress {
  pages: readonly FormPage[]
  papers: readonly DocumentRule<never>[]
  /** Addresses below the draft's: `questions/<id>`, `papers/<type>`. */
  places: readonly { place: string; done: boolean }[]
}

const parentsOf = (path: string): string[] =>
  path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'))

const isRelevant = ({ id, within }: FormPage, { asksOnlyIf = {} }: Procedure, { answers }: Draft): boolean =>
  parentsOf(id).every((path) => asksOnlyIf[path]?.(answers as never) ?? true) &&
  within.every((path) => valueAt(answers, path) !== undefined)

const isAnswered = ({ id, kind, asked }: FormPage, { passed, typed, answers }: Draft): boolean =>
  !ownValue(typed, id) &&
  (passed.includes(id) ||
    (kind === 'answer' && asked.every(({ path }) => valueAt(answers, path) !== undefined)))

/** The questions that the answers until now make relevant. */
export const relevantPages = (procedure: Procedure, draft: Draft): FormPage[] =>
  formPagesOf(procedure).filter((page) => isRelevant(page, procedure, draft))

/** Not known before the answers that decide them are there. */
const papersOf = (procedure: Procedure, draft: Draft): DocumentRule<never>[] => {
  const answers = procedure.form.safeParse(answersToFile(procedure, draft))
  if (!answers.success) return []
  // A paper that may be added is offered; one that only some need, to them alone.
  return (procedure.documents as readonly DocumentRule<never>[]).filter(
    (rule) => rule.required === false || isRequired(procedure, rule, answers.data),
  )
}

export const progressOf = (procedure: Procedure, draft: Draft): Progress => {
  const pages = relevantPages(procedure, draft)
  const papers = papersOf(procedure, draft)
  return {
    pages,
    papers,
    places: [
      ...pages.map((page) => ({ place: `questions/${page.id}`, done: isAnswered(page, draft) })),
      ...papers.map(({ type }) => ({
        place: `papers/${type}`,
        done: draft.passed.includes(`papers/${type}`) || draft.documents.some((paper) => paper.type === type),
      })),
    ],
  }
}

/** The first thing to do after a place; the first at all when none is left after it; `check` when all is done. */
export const nextPlace = ({ places }: Progress, after?: string): string => {
  const at = places.findIndex(({ place }) => place === after)
  const open = (one: { done: boolean }) => !one.done
  return (places.slice(at + 1).find(open) ?? places.find(open))?.place ?? 'check'
}

/** Without what is no longer relevant: a branch that was left leaves nothing behind. */
export const answersToFile = (procedure: Procedure, draft: Draft): Record<string, unknown> => {
  const answers = structuredClone(draft.answers)
  for (const [path, rule] of Object.entries(procedure.asksOnlyIf ?? {})) {
    const parts = path.split('.')
    const name = parts.pop() ?? ''
    const group = parts.length ? valueAt(answers, parts) : answers
    if (!rule(draft.answers as never) && group) delete (group as Record<string, unknown>)[name]
  }
  return answers
}
