import { may } from '../../workflows/kernel/authority'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Refusal } from '../../workflows/kernel/errors'
import { refusalTo } from '../office/find-dossier'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import { type Desk, runCommand } from '../runtime/run-command'
import type { Revocation } from './contracts/results'
import { findResult } from './get-result'

/** One result takes the place of another only for the same applicant and procedure, and while it is in force itself. */
const refuseUnfit = async (dossier: Dossier, id: string, { dossiers }: Desk): Promise<void> => {
  const found = await dossiers.findResult(id)
  const other = found ? await dossiers.load(found) : undefined
  const fits =
    other?.result?.id === id &&
    id !== dossier.result?.id &&
    !other.result.revokedAt &&
    other.procedure === dossier.procedure &&
    other.applicant === dossier.applicant
  if (!fits)
    throw new Refusal('invalid-input', `${id} can't take the place of ${dossier.result?.id}`, [
      { pointer: '/replacedBy', message: 'not-a-replacement' },
    ])
}

export const revokeResult = async (
  { path, body, person, at, keep }: PersonCall<Revocation, unknown, { id: string }>,
  desk: Desk,
): Promise<ApiResponse> => {
  const { dossier } = await findResult(desk.dossiers, path.id)
  const authorize = (now: Dossier) => {
    if (!may(person, { action: 'result.revoke', dossier: now }))
      throw refusalTo({ person, at }, now, `${person.id} does not sign for ${now.agency}`, 'unknown-result')
  }
  authorize(dossier)
  if (body.replacedBy) await refuseUnfit(dossier, body.replacedBy, desk)
  const command = { kind: 'revoke', ...body } as const
  const answerOf = ({ result }: Dossier): ApiResponse => ({
    status: 200,
    body: { id: path.id, revokedAt: result?.revokedAt, replacedBy: result?.replacedBy },
  })
  const also = (done: Dossier) => keep(answerOf(done))
  return answerOf(await runCommand(desk, dossier.id, command, { at, by: person.id, authorize, also }))
}
