import type { TaskKind } from '../../../../workflows/kernel/task'
import type { Language } from '../../../../workflows/kernel/text'
import { saidOf } from '../../../wording/said-of'
import { agencyTexts } from '../texts'
import { assignedTexts } from './texts'

/** What an outcome is called, and what follows from it: of an assignment's tasks the same word may say another thing. */
export const outcomeWords = (language: Language, kind: TaskKind, outcome: string) => {
  const { task } = agencyTexts[language]
  const { outcomes, outcomeHints } = assignedTexts[language]
  const own = saidOf<Record<string, string>>(outcomes, kind)
  const ownText = own && saidOf(own, outcome)
  return ownText
    ? { text: ownText, hint: saidOf(outcomeHints, outcome) }
    : { text: saidOf(task.outcomes, outcome) ?? outcome, hint: saidOf(task.outcomeHints, outcome) }
}

/** What the words are about that go with an outcome. */
export const reasonWords = (language: Language, kind: TaskKind): { label: string; hint: string } => {
  const { reason, reasonHint } = agencyTexts[language].task
  const [label = reason, hint = reasonHint] = saidOf(assignedTexts[language].reasons, kind) ?? []
  return { label, hint }
}
