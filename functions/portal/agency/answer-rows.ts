import type { Language } from '../../../workflows/kernel/text'
import type { Worded } from '../../wording/as-form'
import { saidAnswers } from '../../wording/said-answers'
import type { SummaryRow } from '../layout/summary-list'

/** What was answered, in the form's order. */
export const answerRows = (
  form: Worded,
  answers: Record<string, unknown>,
  language: Language,
): SummaryRow[] =>
  saidAnswers(form, answers, language).map(({ path, section, name, says }) => ({
    key: path.includes('.') ? `${section}: ${name}` : name,
    value: says,
  }))
