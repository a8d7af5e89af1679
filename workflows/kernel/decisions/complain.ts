import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict } from '../errors'
import type { Decision } from '../event'
import { openDuty } from './beside'
import { type Context, draftOf, finish, openTasks } from './draft'
import { refuseAgency } from './refuse-agency'

/** An applicant's complaint about how the dossier is handled, also after its end; one at a time. */
export const complain = (dossier: Dossier, { text }: CommandOf<'complain'>, context: Context): Decision => {
  refuseAgency(dossier)
  const draft = draftOf(dossier, context)
  if (openTasks(draft, ({ kind }) => kind === 'complaint').length > 0)
    throw new Conflict('complaint-open', `a complaint about dossier ${dossier.number} is being handled`)
  const task = openDuty(draft, 'complaint')
  return finish(draft, 'complained', { task: task.id }, { reason: text })
}
