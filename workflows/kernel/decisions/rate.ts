import type { RateDossier } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { type Context, change, draftOf, finish } from './draft'
import { refuseAgency } from './refuse-agency'

/** Once, when all is over. The comment is the applicant's words: kept apart from the event. */
export const rate = (dossier: Dossier, command: RateDossier, context: Context): Decision => {
  refuseAgency(dossier)
  if (!dossier.ended) throw new Conflict('dossier-open', `dossier ${dossier.number} has not ended`)
  if (dossier.rating)
    throw new Conflict('already-rated', `dossier ${dossier.number} was rated at ${dossier.rating.ratedAt}`)
  const { score, aspects, comment } = command
  const draft = draftOf(dossier, context)
  change(draft, {
    change: 'rating',
    rating: { score, ...(aspects && { aspects }), ratedAt: context.at },
  })
  return finish(draft, 'rated', {}, comment ? { comment } : {})
}
