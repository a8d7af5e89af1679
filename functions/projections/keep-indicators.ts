import { measure } from '../../workflows/indicators/measure'
import type { Calendar } from '../../workflows/kernel/calendar'
import type { DossierEvent, EventType } from '../../workflows/kernel/event'
import type { FactsStore } from '../adapters/facts-store'
import { type LawBook, lawOf } from '../adapters/law-book'
import type { Happened } from '../runtime/happened'

export interface IndicatorDesk {
  law: Pick<LawBook, 'version'>
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
  'progress-reported',
  'resumed',
])

const isOfOverdue = ({ type, changes }: DossierEvent): boolean =>
  type === 'assigned' && changes.some((made) => made.change === 'task' && made.task.silences > 0)

/**
 * Measures the dossier of a stored event as it stood then, or stands now. The stream may repeat, skip ahead or fall behind: facts are
 * made anew from the whole dossier each time, and older ones never replace newer ones.
 */
export const keepIndicators = async (happened: Happened, desk: IndicatorDesk): Promise<void> => {
  if (idle.has(happened.event.type) && !isOfOverdue(happened.event)) return
  const dossier = await happened.after()
  const { procedure } = await lawOf(desk.law, dossier)
  await desk.facts.keep(measure(dossier, { procedure, calendar: desk.calendar }), dossier.sequence)
}
