import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { commandDossier } from '../command-dossier'
import { asApplicant } from '../find-dossier'
import type { Standing, Withdrawal } from './schemas'
import { standingOf } from './standing'

/** The applicant wants the dossier no more. */
export const withdrawDossier = (
  { number, reason }: Withdrawal & { number: string },
  who: Caller<Standing>,
  desk: Desk,
): Promise<Standing> =>
  commandDossier(number, { kind: 'withdraw', reason }, who, desk, {
    authorize: asApplicant(who),
    answer: standingOf,
  })
