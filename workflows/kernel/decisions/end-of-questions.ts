import { dueAfter } from '../calendar'
import type { Instant } from '../instant'
import { questionsIn } from '../kind-of'
import { idOf, type StepBase } from '../steps/step'
import { type Draft, openTasks } from './draft'
import { latest } from './expected'
import { questionsAhead } from './questions-in-turn'

/** When the last agency has answered: each is asked when those before it have. */
export const endOfQuestions = (draft: Draft, step: StepBase, from: Instant): Instant => {
  const ahead = questionsAhead(draft, step)
  const endOf = (id: string): Instant => {
    const rule = ahead.find((one) => idOf(one) === id)
    const waiting = openTasks(draft, ({ question, kind }) => question === id && kind !== 'direction')
    return rule
      ? dueAfter(rule.within, latest([from, ...(rule.after ?? []).map(endOf)]), draft.calendar)
      : latest([from, ...waiting.map(({ dueAt }) => dueAt)])
  }
  return latest([from, ...questionsIn(draft.procedure, step).map((rule) => endOf(idOf(rule)))])
}
