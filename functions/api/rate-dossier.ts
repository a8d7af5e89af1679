import { z } from 'zod'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Rating, Scores } from '../../workflows/kernel/rating'
import { paragraphs } from '../../workflows/kernel/written'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { Desk } from '../runtime/run-command'
import { commandDossier } from './command-dossier'
import { asApplicant } from './find-dossier'

export const RatingRequest = z.strictObject({
  ...Scores.shape,
  comment: paragraphs().optional(),
})
export type RatingRequest = z.infer<typeof RatingRequest>

export const Rated = Rating.extend({ number: z.string() })
export type Rated = z.infer<typeof Rated>

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
