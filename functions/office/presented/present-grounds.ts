import { findQuestionRule } from '../../../workflows/kernel/decisions/question'
import type { Question } from '../../../workflows/kernel/dossier'
import { formPathOf, groundsOf } from '../../../workflows/kernel/grounds'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { Language } from '../../../workflows/kernel/text'
import type { PresentedGround } from './presented-opinion'

/** The answers that made the question's rule true. */
export const presentGrounds = (
  { id, step }: Question,
  answers: Record<string, unknown>,
  procedure: Procedure,
  language: Language,
): PresentedGround[] => {
  const rule = findQuestionRule(procedure, step, id)
  // An agency that was added by hand has no rule, and one over what came reads more than the answers.
  if (!rule || typeof rule.when !== 'function') return []
  const { fields } = procedure.texts[language]
  return groundsOf(procedure.form, rule.when, answers).map(({ path, value }) => {
    const formPath = formPathOf(path)
    const text = fields[`${formPath}=${value}`]
    return { path, label: fields[formPath] ?? path, value, ...(text && { text }) }
  })
}
