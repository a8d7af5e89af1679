import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { commandDossier } from '../command-dossier'
import { asApplicant } from '../find-dossier'
import { dutyTaken } from './duty-taken'
import type { DutyTaken, Message } from './schemas'

/** The applicant, or whoever acts for him, writes to the office that has the dossier, also after its end. */
export const writeMessage = (
  { number, text }: Message & { number: string },
  who: Caller<DutyTaken>,
  desk: Desk,
): Promise<DutyTaken> =>
  commandDossier(number, { kind: 'write-message', text }, who, desk, {
    authorize: asApplicant(who),
    answer: dutyTaken('message'),
  })
