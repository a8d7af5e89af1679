import type { Dossier } from '../../../workflows/kernel/dossier'
import { commandDossier } from '../../api/command-dossier'
import type { QuestionReason } from '../../api/contracts/reviewing'
import type { ApiResponse, PersonCall } from '../../runtime/api-call'
import type { Desk } from '../../runtime/run-command'
import { asLeadReviewer } from '../find-dossier'
import { questionStandingOf } from './question-standing'

type QuestionCall = PersonCall<QuestionReason, unknown, { number: string; question: string }>

const changing =
  (kind: 'withdraw-question' | 'ask-again') =>
  (call: QuestionCall, desk: Desk): Promise<ApiResponse> => {
    const { question } = call.path
    const answer = (after: Dossier): ApiResponse => ({
      status: 200,
      body: questionStandingOf(after, question),
    })
    const command = { kind, question, reason: call.body.reason } as const
    return commandDossier(call, desk, command, { authorize: asLeadReviewer(call), answer })
  }

/** A reviewer of the deciding agency waits for an answer no longer. */
export const withdrawQuestion = changing('withdraw-question')
/** He puts a question that is closed once more, while others keep the step open. */
export const askAgain = changing('ask-again')
