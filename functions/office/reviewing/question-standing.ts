import { scopeOf } from '../../../workflows/kernel/current-wait'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { dueDateOf } from '../../../workflows/kernel/due-date'
import { Refusal } from '../../../workflows/kernel/errors'
import { ownValue } from '../../../workflows/kernel/own-value'
import type { QuestionStanding } from './schemas'

export const questionStandingOf = ({ number, questions, tasks }: Dossier, id: string): QuestionStanding => {
  const question = ownValue(questions, id)
  if (!question) throw new Refusal('unknown-question', `no question ${id} in dossier ${number}`)
  const { agency, round, status } = question
  const open = Object.values(tasks).find((task) => task.status === 'open' && scopeOf(task) === id)
  return { number, question: id, agency, round, status, ...(open && dueDateOf(open)) }
}
