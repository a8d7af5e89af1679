import { scopeOf } from '../current-wait'
import type { Question } from '../dossier'
import { Inconsistent } from '../errors'
import type { Task } from '../task'
import { change, closeTask, type Draft, openTasks } from './draft'
import { passGate } from './gate'

/** Closes a question with its tasks, and the gate behind the last one, with what follows. */
export const settleQuestion = (
  draft: Draft,
  task: Task,
  status: Question['status'],
  more: Partial<Question>,
): 'ended' | undefined => {
  const question = draft.dossier.questions[task.question ?? '']
  if (!question) throw new Inconsistent(`task ${task.id} is about no question`)
  for (const open of openTasks(draft, (other) => scopeOf(other) === question.id))
    closeTask(draft, open, status)
  change(draft, { change: 'question', question: { ...question, ...more, status, answeredAt: draft.at } })
  return passGate(draft)
}
