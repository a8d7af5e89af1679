import type { Language } from '../../../../workflows/kernel/text'
import { saidOf } from '../../../wording/said-of'
import { draftTexts } from './texts'

/** What an outcome is called where it is about a draft, as far as that is another word. */
export const draftOutcome = (language: Language, outcome: string): { text?: string; hint?: string } => {
  const { outcomes, outcomeHints } = draftTexts[language]
  const [text, hint] = [saidOf(outcomes, outcome), saidOf(outcomeHints, outcome)]
  return { ...(text && { text }), ...(hint && { hint }) }
}
