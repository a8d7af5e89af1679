import type { Question } from '../dossier'
import { Refusal } from '../errors'
import { kindOf } from '../kind-of'
import { ownValue } from '../own-value'
import { type Draft, openTasks } from './draft'
import { isGate } from './gate'
import { currentStep } from './route'

/** The consult step that the dossier is in. */
export const consulting = (draft: Draft) => {
  const step = currentStep(draft)
  if (!kindOf(draft.procedure, step).questions || openTasks(draft, isGate(step.id)).length === 0)
    throw new Refusal('question-refused', `dossier ${draft.dossier.number} asks nobody in step ${step.id}`)
  return step
}

export const questionIn = (draft: Draft, id: string): Question => {
  const question = ownValue(draft.dossier.questions, id)
  if (!question) throw new Refusal('unknown-question', `no question ${id} in dossier ${draft.dossier.number}`)
  if (question.step !== consulting(draft).id)
    throw new Refusal('question-refused', `question ${id} belongs to step ${question.step}, which is over`)
  return question
}
