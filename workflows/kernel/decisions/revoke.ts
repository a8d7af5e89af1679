import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict, Refusal } from '../errors'
import type { Decision } from '../event'
import { type Context, change, draftOf, finish } from './draft'

export const revoke = (dossier: Dossier, command: CommandOf<'revoke'>, context: Context): Decision => {
  if (!dossier.result) throw new Refusal('unknown-result', `dossier ${dossier.number} has no result`)
  if (dossier.result.revokedAt)
    throw new Conflict('already-revoked', `the result was revoked at ${dossier.result.revokedAt}`)
  const draft = draftOf(dossier, context)
  const { replacedBy } = command
  change(draft, {
    change: 'result',
    result: { ...dossier.result, revokedAt: context.at, ...(replacedBy && { replacedBy }) },
  })
  return finish(draft, 'result-revoked', {}, { reason: command.reason })
}
