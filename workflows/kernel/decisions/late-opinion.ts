import type { CompleteTask } from '../command'
import type { Dossier } from '../dossier'
import { Inconsistent } from '../errors'
import type { Decision, Personal } from '../event'
import { kindOf } from '../kind-of'
import type { Procedure } from '../procedure'
import type { Task } from '../task'
import { type Context, change, draftOf, finish } from './draft'

/** How a question ends without its agency's answer. */
const without = new Set(['deemed', 'without', 'taken-over'])

/** An opinion that comes after its silence had its consequence is taken, and marked, until the decision. */
export const mayAnswerLate = (dossier: Dossier, task: Task, procedure: Procedure): boolean => {
  const question = dossier.questions[task.question ?? '']
  if (task.kind !== 'opinion' || task.status !== 'done' || !question || dossier.ended) return false
  const { route } = procedure
  const here = route.findIndex(({ id }) => id === dossier.step)
  const decided = route.findLastIndex((step) => kindOf(procedure, step).says === 'decision')
  const isLast = opinionsOf(dossier, question.id).at(-1)?.id === task.id
  return isLast && without.has(question.status) && !question.late && (decided < 0 || here <= decided)
}

const opinionsOf = ({ tasks }: Dossier, id: string): Task[] =>
  Object.values(tasks).filter(({ kind, question }) => kind === 'opinion' && question === id)

export const answerLate = (
  dossier: Dossier,
  task: Task,
  command: CompleteTask,
  context: Context,
  words: Personal,
): Decision => {
  const question = dossier.questions[task.question ?? '']
  if (!question) throw new Inconsistent(`task ${task.id} is about no question`)
  const draft = draftOf(dossier, context)
  const late = { answer: command.outcome as NonNullable<typeof question.answer>, at: context.at }
  const changes = command.changes?.length
  change(draft, { change: 'question', question: { ...question, late, ...(changes && { changes }) } })
  if (command.documents?.length) change(draft, { change: 'documents', documents: command.documents })
  return finish(draft, 'opinion-came-late', { task: task.id, outcome: command.outcome }, words)
}
