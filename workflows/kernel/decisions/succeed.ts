import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict, Refusal } from '../errors'
import type { Decision } from '../event'
import { type Context, change, draftOf, finish } from './draft'

/** Another dossier's result takes the place of this one's, or takes it back: once, and not of what is over already. */
export const succeed = (dossier: Dossier, command: CommandOf<'succeed'>, context: Context): Decision => {
  const { result } = dossier
  if (!result) throw new Refusal('unknown-result', `dossier ${dossier.number} has no result`)
  if (result.revokedAt) throw new Conflict('result-revoked', `the result was revoked at ${result.revokedAt}`)
  if (result.replacedBy) throw new Conflict('result-replaced', `${result.replacedBy} replaced the result`)
  const draft = draftOf(dossier, context)
  const revokes = command.as === 'revoke'
  change(draft, {
    change: 'result',
    result: {
      ...result,
      ...(revokes
        ? { revokedAt: context.at, revokedBy: command.by }
        : { replacedAt: context.at, replacedBy: command.by }),
    },
  })
  return finish(draft, revokes ? 'result-revoked' : 'result-replaced')
}
