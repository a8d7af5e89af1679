import { rootOf } from '../checks/form-fields'
import { stepOf } from '../decisions/draft'
import type { Question } from '../dossier'
import type { Procedure } from '../procedure'
import type { CirculateStep } from '../steps/circulate-step'
import type { Step } from '../steps/kinds'

/** The step in which a draft went out with this question; undefined where it is about a dossier. */
export const circulationOf = (
  { step }: Pick<Question, 'step'>,
  procedure: Procedure,
): CirculateStep<never> | undefined => {
  const found = stepOf(procedure, step) as Step
  return found.kind === 'circulate' ? found : undefined
}

/** The step of a procedure in which drafts go out, if it has one. */
export const circulationIn = ({ route }: Pick<Procedure, 'route'>): CirculateStep<never> | undefined =>
  (route as readonly Step[]).find((one): one is CirculateStep<never> => one.kind === 'circulate')

/** A draft among offices stays with whom it was put before, also once he has answered; not with whom it left alone. */
export const keepsDraft = (question: Question, procedure: Procedure): boolean =>
  question.status !== 'withdrawn' && circulationOf(question, procedure) !== undefined

/** All that was said with a draft, but for why others were asked or not. */
export const fieldsOfDrafts = (questions: readonly Question[], procedure: Procedure): string[] => {
  const hidden = questions
    .filter((question) => keepsDraft(question, procedure))
    .flatMap((question) => circulationOf(question, procedure) ?? [])
    .flatMap(({ fields }) => [fields.leftOut, fields.others])
  if (hidden.length === 0) return []
  return [...(rootOf(procedure.form).children?.keys() ?? [])].filter((path) => !hidden.includes(path))
}
