import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { commandDossier } from '../command-dossier'
import { asApplicant } from '../find-dossier'
import { dutyTaken } from './duty-taken'
import type { Complaint, DutyTaken } from './schemas'

/** The applicant complains about how the dossier is handled, also after its end. */
export const complain = (
  { number, text }: Complaint & { number: string },
  who: Caller<DutyTaken>,
  desk: Desk,
): Promise<DutyTaken> =>
  commandDossier(number, { kind: 'complain', text }, who, desk, {
    authorize: asApplicant(who),
    answer: dutyTaken('complaint'),
  })
