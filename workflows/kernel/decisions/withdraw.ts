import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import type { Decision } from '../event'
import { type Context, draftOf, finish } from './draft'
import { end } from './route'

export const withdraw = (dossier: Dossier, command: CommandOf<'withdraw'>, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  end(draft, 'withdrawn', 7)
  return finish(draft, 'withdrawn', {}, { reason: command.reason })
}
