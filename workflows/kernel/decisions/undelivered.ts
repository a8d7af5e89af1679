import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { openDuty } from './beside'
import { type Context, draftOf, finish } from './draft'

/** What the applicant was to be told of reached nobody: somebody has to tell him another way. Once a notice. */
export const undelivered = (
  dossier: Dossier,
  notice: CommandOf<'undelivered'>,
  context: Context,
): Decision => {
  const { sequence, notice: kind } = notice
  if (Object.values(dossier.tasks).some((task) => task.notice?.sequence === sequence))
    throw new Conflict('concurrent-change', `event ${sequence} is already somebody's to deliver`)
  const draft = draftOf(dossier, context)
  const task = openDuty(draft, 'delivery', { notice: { sequence, kind } })
  return finish(draft, 'notice-undelivered', { task: task.id, outcome: kind })
}
