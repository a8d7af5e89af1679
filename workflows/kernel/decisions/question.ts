import type { TaskRole } from '../agency'
import type { Question, Terms } from '../dossier'
import { Inconsistent } from '../errors'
import { questionsIn } from '../kind-of'
import type { Procedure } from '../procedure'
import { idOf, type QuestionRule } from '../steps/step'
import type { Task } from '../task'
import { change, type Draft, openTask, stepOf } from './draft'

/** An agency may still answer it. */
export const isWaiting = ({ status }: Question): boolean => status === 'open' || status === 'escalated'

export const reviewer: TaskRole = 'reviewer'

/** What is known of a question before anything comes of it. */
type Put = Omit<
  Question,
  'askedAt' | 'status' | 'answer' | 'answeredAt' | 'late' | 'legalBasis' | 'heeded' | 'changes'
>

/** A question is put, with its whole time to answer it. */
export const ask = (draft: Draft, put: Put): Task => {
  const question: Question = { ...put, askedAt: draft.at, status: 'open' }
  change(draft, { change: 'question', question })
  return openTask(draft, {
    kind: 'opinion',
    step: put.step,
    question: put.id,
    owner: { agency: put.agency, role: reviewer },
    round: put.round,
    until: termsOf(draft.procedure, question).within,
  })
}

/** A question as it is put another time: without what came of it. */
export const onceMore = ({ id, step, agency, round, ...question }: Question): Put => {
  const { terms, enclosed, subjects, beyond, minimum, earlier = [] } = question
  const had = terms && { round, within: terms.within, ...(minimum && { minimum }) }
  return {
    id,
    step,
    agency,
    round: round + 1,
    ...(terms && { terms }),
    ...(had && { earlier: [...earlier, had] }),
    ...(enclosed && { enclosed }),
    ...(subjects && { subjects }),
    ...(beyond && { beyond }),
  }
}

/** The procedure's, or those of an agency that was added by hand. */
export const termsOf = (
  procedure: Procedure,
  { id, step, terms }: Pick<Question, 'id' | 'step' | 'terms'>,
): Terms => terms ?? questionRule(procedure, step, id)

export const questionRule = (procedure: Procedure, step: string, id: string): QuestionRule<never> => {
  const rule = findQuestionRule(procedure, step, id)
  if (!rule) throw new Inconsistent(`step ${step} has no question ${id}`)
  return rule
}

/** An agency that was added by hand has none. */
export const findQuestionRule = (
  procedure: Procedure,
  step: string,
  id: string,
): QuestionRule<never> | undefined =>
  questionsIn(procedure, stepOf(procedure, step)).find((rule) => idOf(rule) === id)
