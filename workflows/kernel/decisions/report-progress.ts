import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Refusal } from '../errors'
import type { Decision } from '../event'
import { type Context, taskToAct } from './draft'

/** How far an assignment is, by whoever works on it. */
export const reportProgress = (
  dossier: Dossier,
  command: CommandOf<'report-progress'>,
  _context: Context,
): Decision => {
  const task = taskToAct(dossier, command.task)
  throw new Refusal('outcome-not-allowed', `nothing is reported on a ${task.kind} task`)
}
