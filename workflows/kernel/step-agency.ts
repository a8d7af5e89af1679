import type { Dossier } from './dossier'
import { Inconsistent } from './errors'
import { idOf, type QuestionRule } from './steps/step'

/** Whose officers do a step: another agency than the deciding one where the plan says so. */
export const agencyOfStep = ({ plan, agency }: Pick<Dossier, 'plan' | 'agency'>, step: string): string =>
  plan.steps?.[step]?.agency ?? agency

/** Whom a question is put to: the agency that it names, or that the answers have found. */
export const agencyAsked = ({ plan }: Pick<Dossier, 'plan'>, question: QuestionRule<never>): string => {
  const { agency } = question
  const found = typeof agency === 'string' ? agency : plan.questions?.[idOf(question)]
  if (found === undefined) throw new Inconsistent(`nobody was found for question ${idOf(question)}`)
  return found
}
