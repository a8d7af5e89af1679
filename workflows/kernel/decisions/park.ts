import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { type Context, change, draftOf, finish } from './draft'

export const park = (dossier: Dossier, command: CommandOf<'park'>, context: Context): Decision => {
  if (dossier.parked[command.scope])
    throw new Conflict('concurrent-change', `${command.scope} is parked already`)
  const draft = draftOf(dossier, context)
  change(draft, { change: 'parked', scope: command.scope, error: command.error })
  return finish(draft, 'parked')
}
