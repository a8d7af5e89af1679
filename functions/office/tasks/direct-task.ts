import { z } from 'zod'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { type Desk, runCommand } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { asTaskOwner, dossierOfTask } from '../find-dossier'
import { Completion } from './schemas'

/** What may be directed about several at once: the same words for each. */
export const Direction = Completion.pick({ outcome: true, reason: true, extendWorkingDays: true }).extend({
  outcome: z.enum(['extend', 'without', 'take-over', 'hold-to-account']),
})
export type Direction = z.infer<typeof Direction>

/** A direction, as whoever completes the task gives it: one event of its dossier. */
export const directTask = (
  { id, ...direction }: Direction & { id: string },
  { person, at }: Pick<Caller, 'person' | 'at'>,
  desk: Desk,
): Promise<Dossier> =>
  runCommand(
    desk,
    dossierOfTask(id),
    { kind: 'complete', task: id, ...direction, documents: [] },
    {
      at,
      by: person.id,
      authorize: asTaskOwner({ person, at }, 'task.complete', id),
      unknown: 'unknown-task',
    },
  )
