import { z } from 'zod'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Rating, Scores } from '../../workflows/kernel/rating'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import { type Desk, runCommand } from '../runtime/run-command'
import { asApplicant, findDossier } from './find-dossier'

export const RatingRequest = z.strictObject({
  ...Scores.shape,
  comment: z.string().trim().min(1).max(5_000).optional(),
})
export type RatingRequest = z.infer<typeof RatingRequest>

export const Rated = Rating.extend({ number: z.string() })
export type Rated = z.infer<typeof Rated>

/** How content the applicant is, once the dossier has ended. */
export const rateDossier = async (
  { path, body, person, at, keep }: PersonCall<RatingRequest, unknown, { number: string }>,
  desk: Desk,
): Promise<ApiResponse> => {
  const id = await findDossier(desk.dossiers, path.number)
  const answerOf = ({ number, rating }: Dossier): ApiResponse => ({
    status: 200,
    body: { number, ...rating },
  })
  const after = await runCommand(
    desk,
    id,
    { kind: 'rate', ...body },
    {
      at,
      by: person.id,
      authorize: asApplicant(person, at),
      also: (done) => keep(answerOf(done)),
    },
  )
  return answerOf(after)
}
