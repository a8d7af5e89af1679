import { questionsIn } from '../kind-of'
import { isKnownRule } from '../known'
import { agencyAsked } from '../step-agency'
import { idOf, type QuestionRule, type StepBase } from '../steps/step'
import { change, type Draft } from './draft'
import { saysOf } from './known-of'
import { ask, isWaiting } from './question'

/** Puts each question whose turn has come: all that are before it are over, as far as they are wanted. */
export const askNext = (draft: Draft, step: StepBase): void => {
  const ahead = questionsAhead(draft, step)
  for (const rule of ahead) {
    const before = rule.after ?? []
    if (before.some((id) => ahead.some((one) => idOf(one) === id) || isOpen(draft, id))) continue
    const id = idOf(rule)
    const { when } = rule
    if (!isKnownRule<never, boolean>(when) || saysOf(draft, `question ${id}`, when)) {
      ask(draft, { id, step: step.id, agency: agencyAsked(draft.dossier, rule), round: 1 })
      continue
    }
    change(draft, { change: 'passed-by', step: `${step.id}.${id}` })
    // What waits for it may stand anywhere in the list.
    askNext(draft, step)
    return
  }
}

/** Of this dossier's questions those that are neither put nor passed by. */
export const questionsAhead = (
  { dossier, procedure }: Pick<Draft, 'dossier' | 'procedure'>,
  step: StepBase,
): QuestionRule<never>[] => {
  const wanted = dossier.plan.ask[step.id] ?? []
  return questionsIn(procedure, step).filter((rule) => {
    const id = idOf(rule)
    return wanted.includes(id) && !dossier.questions[id] && !dossier.passedBy?.includes(`${step.id}.${id}`)
  })
}

const isOpen = ({ dossier }: Draft, id: string): boolean => {
  const question = dossier.questions[id]
  return question !== undefined && isWaiting(question)
}
