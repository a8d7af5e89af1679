import type { Dossier } from '../../../workflows/kernel/dossier'
import { Inconsistent } from '../../../workflows/kernel/errors'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { commandDossier } from '../command-dossier'
import { asLeadReviewer } from '../find-dossier'
import { questionStandingOf } from './question-standing'
import type { AskedByHand, QuestionStanding } from './schemas'

/** A reviewer of the deciding agency asks one that the procedure does not ask. */
export const askAgency = (
  { number, ...asked }: AskedByHand & { number: string },
  who: Caller<QuestionStanding>,
  desk: Desk,
): Promise<QuestionStanding> =>
  commandDossier(number, { kind: 'ask-agency', ...asked }, who, desk, {
    authorize: asLeadReviewer(who),
    answer: lastAsked,
  })

const lastAsked = (after: Dossier): QuestionStanding => {
  const last = Object.keys(after.questions).at(-1)
  if (!last) throw new Inconsistent(`dossier ${after.number} has no question`)
  return questionStandingOf(after, last)
}
