import { z } from 'zod'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Inconsistent } from '../../workflows/kernel/errors'
import { paragraphs } from '../../workflows/kernel/written'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { Desk } from '../runtime/run-command'
import { commandDossier } from './command-dossier'
import { asLeadReviewer } from './find-dossier'
import { questionStandingOf } from './question-standing'

export const AskedByHand = z.strictObject({
  agency: z.string().min(1).max(64),
  /** The question itself. */
  text: paragraphs(),
  /** Why this agency is asked. */
  reason: paragraphs(),
  /** The regulation's time when left out; needed where no regulation governs. */
  workingDays: z.number().int().min(1).max(30).optional(),
})
export type AskedByHand = z.infer<typeof AskedByHand>

/** A reviewer of the deciding agency asks one that the procedure does not ask. */
export const askAgency = (
  call: PersonCall<AskedByHand, unknown, { number: string }>,
  desk: Desk,
): Promise<ApiResponse> =>
  commandDossier(
    call,
    desk,
    { kind: 'ask-agency', ...call.body },
    { authorize: asLeadReviewer(call), answer: lastAsked },
  )

const lastAsked = (after: Dossier): ApiResponse => {
  const last = Object.keys(after.questions).at(-1)
  if (!last) throw new Inconsistent(`dossier ${after.number} has no question`)
  return { status: 201, body: questionStandingOf(after, last) }
}
