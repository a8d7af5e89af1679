import type { Dossier } from '../../../workflows/kernel/dossier'
import { dueDateOf } from '../../../workflows/kernel/due-date'
import { Inconsistent } from '../../../workflows/kernel/errors'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { commandDossier } from '../command-dossier'
import { asApplicant } from '../find-dossier'
import type { Complaint, ComplaintTaken } from './schemas'

/** The applicant complains about how the dossier is handled, also after its end. */
export const complain = (
  { number, text }: Complaint & { number: string },
  who: Caller<ComplaintTaken>,
  desk: Desk,
): Promise<ComplaintTaken> =>
  commandDossier(number, { kind: 'complain', text }, who, desk, {
    authorize: asApplicant(who),
    answer: takenOf,
  })

const takenOf = ({ number, tasks }: Dossier): ComplaintTaken => {
  const task = Object.values(tasks).findLast(({ kind }) => kind === 'complaint')
  if (!task || typeof task.owner !== 'object') throw new Inconsistent(`no complaint in dossier ${number}`)
  const { agency } = task.owner
  return { number, agency, ...dueDateOf(task) }
}
