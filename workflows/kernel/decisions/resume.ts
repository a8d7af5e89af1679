import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { standsBeside } from '../task'
import { type Context, change, draftOf, finish, openTasks } from './draft'

export const resume = (dossier: Dossier, command: CommandOf<'resume'>, context: Context): Decision => {
  const draft = draftOf(dossier, context)
  const parked = Object.keys(dossier.parked)
  const asked = openTasks(draft, (task) => !standsBeside(task)).flatMap(({ question }) => question ?? [])
  const live = new Set(['procedure', ...parked, ...asked])
  const scopes = command.scope ? [command.scope].filter((scope) => live.has(scope)) : parked
  if (scopes.length === 0)
    throw new Conflict(
      'concurrent-change',
      `dossier ${dossier.number} has nothing parked${command.scope ? ` in ${command.scope}` : ''}`,
    )
  const { reason } = command
  for (const scope of scopes) change(draft, { change: 'resumed', scope, ...(reason && { reason }) })
  return finish(draft, 'resumed')
}
