import { z } from 'zod'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import { type Desk, runCommand } from '../runtime/run-command'
import { asLeadReviewer, findDossier } from './find-dossier'
import { questionStandingOf } from './question-standing'

export const QuestionReason = z.strictObject({ reason: z.string().trim().min(1).max(5_000) })
export type QuestionReason = z.infer<typeof QuestionReason>

type QuestionCall = PersonCall<QuestionReason, unknown, { number: string; question: string }>

const changing =
  (kind: 'withdraw-question' | 'ask-again') =>
  async ({ path, body, person, at, keep }: QuestionCall, desk: Desk): Promise<ApiResponse> => {
    const id = await findDossier(desk.dossiers, path.number)
    const command = { kind, question: path.question, reason: body.reason } as const
    const answerOf = (after: Dossier): ApiResponse => ({
      status: 200,
      body: questionStandingOf(after, path.question),
    })
    const after = await runCommand(desk, id, command, {
      at,
      by: person.id,
      authorize: asLeadReviewer(person),
      also: (done) => keep(answerOf(done)),
    })
    return answerOf(after)
  }

/** A reviewer of the deciding agency waits for an answer no longer. */
export const withdrawQuestion = changing('withdraw-question')
/** He puts a question that is closed once more, while others keep the step open. */
export const askAgain = changing('ask-again')
