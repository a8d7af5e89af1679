import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Refusal } from '../errors'
import type { Decision } from '../event'
import { type Context, taskToAct } from './draft'

/** More time for an assignment, once, before it is due. */
export const askMoreTime = (
  dossier: Dossier,
  command: CommandOf<'ask-more-time'>,
  _context: Context,
): Decision => {
  const task = taskToAct(dossier, command.task)
  throw new Refusal('outcome-not-allowed', `no more time is asked for on a ${task.kind} task`)
}
