import { z } from 'zod'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Inconsistent } from '../../workflows/kernel/errors'
import { Instant } from '../../workflows/kernel/instant'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import { type Desk, runCommand } from '../runtime/run-command'
import { asApplicant, findDossier } from './find-dossier'

export const Complaint = z.strictObject({ text: z.string().trim().min(1).max(5_000) })
export type Complaint = z.infer<typeof Complaint>

/** Who answers it, and by when. */
export const ComplaintTaken = z.object({ number: z.string(), agency: z.string(), dueAt: Instant })
export type ComplaintTaken = z.infer<typeof ComplaintTaken>

/** The applicant complains about how the dossier is handled, also after its end. */
export const complain = async (
  { path, body, person, at, keep }: PersonCall<Complaint, unknown, { number: string }>,
  desk: Desk,
): Promise<ApiResponse> => {
  const id = await findDossier(desk.dossiers, path.number)
  const command = { kind: 'complain', text: body.text } as const
  const after = await runCommand(desk, id, command, {
    at,
    by: person.id,
    authorize: asApplicant(person, at),
    also: (done) => keep(takenOf(done)),
  })
  return takenOf(after)
}

const takenOf = ({ number, agency, tasks }: Dossier): ApiResponse => {
  const task = Object.values(tasks).findLast(({ kind }) => kind === 'complaint')
  if (!task) throw new Inconsistent(`no complaint in dossier ${number}`)
  const taken: ComplaintTaken = { number, agency, dueAt: task.dueAt }
  return { status: 201, body: taken }
}
