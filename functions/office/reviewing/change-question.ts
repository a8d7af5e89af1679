import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { commandDossier } from '../command-dossier'
import { asLeadReviewer } from '../find-dossier'
import { questionStandingOf } from './question-standing'
import type { QuestionReason, QuestionStanding } from './schemas'

const changing =
  (kind: 'withdraw-question' | 'ask-again') =>
  (
    { number, question, reason }: QuestionReason & { number: string; question: string },
    who: Caller<QuestionStanding>,
    desk: Desk,
  ): Promise<QuestionStanding> =>
    commandDossier(number, { kind, question, reason }, who, desk, {
      authorize: asLeadReviewer(who),
      answer: (after) => questionStandingOf(after, question),
    })

/** A reviewer of the deciding agency waits for an answer no longer. */
export const withdrawQuestion = changing('withdraw-question')
/** He puts a question that is closed once more, while others keep the step open. */
export const askAgain = changing('ask-again')
