import type { Dossier } from '../../workflows/kernel/dossier'
import { dueDateOf } from '../../workflows/kernel/due-date'
import { Inconsistent } from '../../workflows/kernel/errors'
import { asApplicant } from '../office/find-dossier'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { Desk } from '../runtime/run-command'
import { commandDossier } from './command-dossier'
import type { Complaint, ComplaintTaken } from './contracts/applying'

/** The applicant complains about how the dossier is handled, also after its end. */
export const complain = (
  call: PersonCall<Complaint, unknown, { number: string }>,
  desk: Desk,
): Promise<ApiResponse> =>
  commandDossier(
    call,
    desk,
    { kind: 'complain', text: call.body.text },
    { authorize: asApplicant(call), answer: takenOf },
  )

const takenOf = ({ number, tasks }: Dossier): ApiResponse => {
  const task = Object.values(tasks).findLast(({ kind }) => kind === 'complaint')
  if (!task || typeof task.owner !== 'object') throw new Inconsistent(`no complaint in dossier ${number}`)
  const { agency } = task.owner
  const taken: ComplaintTaken = { number, agency, ...dueDateOf(task) }
  return { status: 201, body: taken }
}
