import { isOfficers } from '../../workflows/kernel/officer-notice'
import type { RemindedStore } from '../adapters/reminded-store'
import type { Happened } from '../runtime/happened'

/** Of a wait whose time was up; before, a reminder is nobody's business but the officer's. */
const sayings = ['due', 'overdue']

/** Lists who was reminded of what, from a stored event. */
export const keepReminded = async (
  { event }: Pick<Happened, 'event'>,
  { reminded }: { reminded: Pick<RemindedStore, 'keep'> },
): Promise<void> => {
  const { type, at, outcome: says = '', changes } = event
  if (type !== 'reminded' || !sayings.includes(says)) return
  for (const made of changes)
    if (made.change === 'task' && made.task.status === 'open' && isOfficers(made.task))
      await reminded.keep({ task: made.task.id, agency: made.task.owner.agency, at, says })
}
