import { dueOf } from '../../workflows/kernel/decisions/draft'
import type { DossierEvent } from '../../workflows/kernel/event'
import type { Happened } from '../runtime/happened'
import type { Desk } from '../runtime/run-command'
import { attempt } from './sweep'

/**
 * Counts the dates of an event again that was decided under another calendar than today's. A machine keeps to the
 * versions of functions that it was published with, and they to the calendar of their day: what a silence of theirs
 * opens would stand beside the recounted rest, since each shard is counted once for each calendar.
 */
export const recountOutdated = async ({ event }: Happened, desk: Desk): Promise<void> => {
  // Machines act as the system: what a person decided was counted by the calendar of today.
  if (event.by === 'system' && isOutdated(event, desk))
    await attempt(desk, event.dossier, { kind: 'recount' }, event.at)
}

const isOutdated = ({ type, changes }: DossierEvent, { calendar }: Desk): boolean =>
  type !== 'deadlines-recounted' &&
  changes.some(
    (made) =>
      made.change === 'task' &&
      made.task.status === 'open' &&
      made.task.counted !== undefined &&
      dueOf(made.task.counted, calendar) !== made.task.dueAt,
  )
