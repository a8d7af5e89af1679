import type { Dossier } from '../../workflows/kernel/dossier'
import { asApplicant } from '../office/find-dossier'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { Desk } from '../runtime/run-command'
import { commandDossier } from './command-dossier'
import type { RatingRequest } from './contracts/applying'

/** How content the applicant is, once the dossier has ended. */
export const rateDossier = (
  call: PersonCall<RatingRequest, unknown, { number: string }>,
  desk: Desk,
): Promise<ApiResponse> =>
  commandDossier(
    call,
    desk,
    { kind: 'rate', ...call.body },
    { authorize: asApplicant(call), answer: ratedOf },
  )

const ratedOf = ({ number, rating }: Dossier): ApiResponse => ({
  status: 200,
  body: { number, ...rating },
})
