import { measure } from '../../workflows/indicators/measure'
import type { Calendar } from '../../workflows/kernel/calendar'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { DossierEvent, EventType } from '../../workflows/kernel/event'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { DossierStore } from '../adapters/dossier-store'
import { eventOf } from '../adapters/event-chain'
import type { FactsStore } from '../adapters/facts-store'
import type { EventImage } from '../runtime/event-image'
import { procedureOf } from '../runtime/run-command'

export interface IndicatorDesk {
  dossiers: Pick<DossierStore, 'load'>
  procedures: readonly Procedure[]
  calendar: Calendar
  facts: Pick<FactsStore, 'keep'>
}

/** They change nothing that is measured, but for who has a task that was let go by. */
const idle = new Set<EventType>([
  'assigned',
  'link-created',
  'notice-delivered',
  'notice-undelivered',
  'reminded',
  'parked',
  'resumed',
])

const isOfOverdue = ({ type, changes }: DossierEvent): boolean =>
  type === 'assigned' && changes.some((made) => made.change === 'task' && made.task.silences > 0)

/**
 * Measures the dossier of a stored event as it stands now. The stream may repeat, skip ahead or fall behind: facts are
 * made anew from the whole dossier each time, and older ones never replace newer ones.
 */
export const keepIndicators = async ({ event: text }: EventImage, desk: IndicatorDesk): Promise<void> => {
  const event = eventOf({ text: text.S })
  if (idle.has(event.type) && !isOfOverdue(event)) return
  const dossier = await desk.dossiers.load(event.dossier)
  if (!dossier || dossier.sequence < event.sequence)
    throw new Inconsistent(`event ${event.sequence} of dossier ${event.dossier} is ahead of its HEAD`)
  const procedure = procedureOf(desk.procedures, dossier)
  await desk.facts.keep(measure(dossier, { procedure, calendar: desk.calendar }), dossier.sequence)
}
