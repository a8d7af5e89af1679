import { may } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Inconsistent, Refusal } from '../../../workflows/kernel/errors'
import { type Desk, runCommand } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { refusalTo } from '../find-dossier'
import { findResult } from './check-result'
import type { Revocation, Revoked } from './schemas'

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

/** A signer of the deciding agency takes back what it issued, for a reason, and may name what takes its place. */
export const revokeResult = async (
  { id, ...revocation }: Revocation & { id: string },
  { person, at, alsoWrite }: Caller<Revoked>,
  desk: Desk,
): Promise<Revoked> => {
  const { dossier } = await findResult(desk.dossiers, id)
  const authorize = (now: Dossier) => {
    if (!may(person, { action: 'result.revoke', dossier: now }))
      throw refusalTo({ person, at }, now, `${person.id} does not sign for ${now.agency}`, 'unknown-result')
  }
  authorize(dossier)
  if (revocation.replacedBy) await refuseUnfit(dossier, revocation.replacedBy, desk)
  const command = { kind: 'revoke', ...revocation } as const
  const answerOf = ({ result }: Dossier): Revoked => {
    if (!result?.revokedAt) throw new Inconsistent(`result ${id} is not revoked`)
    return { id, revokedAt: result.revokedAt, replacedBy: result.replacedBy }
  }
  const revoked = await runCommand(desk, dossier.id, command, {
    at,
    by: person.id,
    authorize,
    alsoWrite: (done) => alsoWrite?.(answerOf(done)) ?? [],
  })
  return answerOf(revoked)
}
