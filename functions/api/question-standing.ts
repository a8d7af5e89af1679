import { z } from 'zod'
import { scopeOf } from '../../workflows/kernel/current-wait'
import { type Dossier, Question } from '../../workflows/kernel/dossier'
import { dueDateOf, Provisional } from '../../workflows/kernel/due-date'
import { Refusal } from '../../workflows/kernel/errors'
import { Instant } from '../../workflows/kernel/instant'
import { ownValue } from '../../workflows/kernel/own-value'

/** Where a question stands after a command about it. */
export const QuestionStanding = Question.pick({ agency: true, round: true, status: true }).extend({
  number: z.string(),
  question: z.string(),
  /** Until when its agency has time; absent once it is closed. */
  dueAt: Instant.optional(),
  provisional: Provisional,
})
export type QuestionStanding = z.infer<typeof QuestionStanding>

export const questionStandingOf = ({ number, questions, tasks }: Dossier, id: string): QuestionStanding => {
  const question = ownValue(questions, id)
  if (!question) throw new Refusal('unknown-question', `no question ${id} in dossier ${number}`)
  const { agency, round, status } = question
  const open = Object.values(tasks).find((task) => task.status === 'open' && scopeOf(task) === id)
  return { number, question: id, agency, round, status, ...(open && dueDateOf(open)) }
}
