import type { Dossier } from '../../../workflows/kernel/dossier'
import { Inconsistent } from '../../../workflows/kernel/errors'
import { commandDossier } from '../../api/command-dossier'
import type { AskedByHand } from '../../api/contracts/reviewing'
import type { ApiResponse, PersonCall } from '../../runtime/api-call'
import type { Desk } from '../../runtime/run-command'
import { asLeadReviewer } from '../find-dossier'
import { questionStandingOf } from './question-standing'

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
