import { stepOf } from '../../../../workflows/kernel/decisions/draft'
import type { CirculateStep } from '../../../../workflows/kernel/steps/circulate-step'
import type { Step } from '../../../../workflows/kernel/steps/kinds'
import { circulationOf } from '../../../../workflows/kernel/views/drafts'
import type { PresentedOpinion } from '../../../office/presented/presented-opinion'
import type { PresentedTask } from '../../../office/presented/presented-task'
import { type Article, articlesIn } from '../../answers/split-draft'
import type { Reading } from '../reading-on-record'
import { type ToAnswer, whatToAnswer } from './what-to-answer'

/** Work on a draft: to comment it, or to answer what was said of it. */
export interface DraftWork {
  step: CirculateStep<never>
  articles: readonly Article[]
  /** As they were in the round before. */
  before?: readonly Article[]
  /** The question to be answered. */
  opinion?: PresentedOpinion
  /** Of a compilation: all that has to be answered. */
  toAnswer?: readonly ToAnswer[]
}

export const draftWorkOf = ({ shown, procedure }: Reading, task: PresentedTask): DraftWork | undefined => {
  const own = stepOf(procedure, task.step) as Step
  const step = circulationOf({ step: own.kind === 'compile' ? own.of : own.id }, procedure)
  if (!step || !(task.kind === 'opinion' || task.kind === 'compile')) return undefined
  return {
    step,
    articles: articlesIn(shown.answers),
    ...(shown.draftBefore && { before: shown.draftBefore }),
    ...(task.kind === 'compile'
      ? { toAnswer: whatToAnswer(shown.opinions, step.id) }
      : { opinion: shown.opinions.find(({ question }) => question === task.question) }),
  }
}
