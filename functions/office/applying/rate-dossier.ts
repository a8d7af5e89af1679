import type { Dossier } from '../../../workflows/kernel/dossier'
import { Inconsistent } from '../../../workflows/kernel/errors'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { commandDossier } from '../command-dossier'
import { asApplicant } from '../find-dossier'
import type { Rated, RatingRequest } from './schemas'

/** How content the applicant is, once the dossier has ended. */
export const rateDossier = (
  { number, ...scores }: RatingRequest & { number: string },
  who: Caller<Rated>,
  desk: Desk,
): Promise<Rated> =>
  commandDossier(number, { kind: 'rate', ...scores }, who, desk, {
    authorize: asApplicant(who),
    answer: ratedOf,
  })

const ratedOf = ({ number, rating }: Dossier): Rated => {
  if (!rating) throw new Inconsistent(`no rating in dossier ${number}`)
  return { number, ...rating }
}
