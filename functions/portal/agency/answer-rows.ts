import type { Procedure } from '../../../workflows/kernel/procedure'
import type { Language } from '../../../workflows/kernel/text'
import { saidAnswers } from '../../wording/said-answers'
import type { SummaryRow } from '../layout/summary-list'

/** What was answered, in the form's order. */
export const answerRows = (
  procedure: Procedure,
  answers: Record<string, unknown>,
  language: Language,
): SummaryRow[] =>
  saidAnswers(procedure, answers, language).map(({ path, section, name, says }) => ({
    key: path.includes('.') ? `${section}: ${name}` : name,
    value: says,
  }))
