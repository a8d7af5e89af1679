import type { Facts } from '../../workflows/indicators/facts'
import { measure } from '../../workflows/indicators/measure'
import type { Calendar } from '../../workflows/kernel/calendar'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { DossierEvent, EventType } from '../../workflows/kernel/event'
import { type LawBook, lawOf } from '../adapters/law-book'
import { hashOf } from '../adapters/law-hashes'

export interface FactsDesk {
  law: Pick<LawBook, 'version' | 'calendar'>
  calendar: Calendar
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

export const changesFacts = (event: DossierEvent): boolean => !idle.has(event.type) || isOfOverdue(event)

/**
 * The facts of a dossier as its events have made it, by the calendar of the last that changes any: whoever measures
 * again when another calendar is decided gets the same.
 */
export const factsOf = async (
  dossier: Dossier,
  events: readonly DossierEvent[],
  { law, calendar: todays }: FactsDesk,
): Promise<Facts> => {
  const { procedure } = await lawOf(law, dossier)
  const hash = events.findLast(changesFacts)?.law?.calendar
  // Events of a time when they did not say so are measured as of today.
  const calendar = !hash || hash === hashOf(todays) ? todays : await law.calendar(hash, dossier)
  return measure(dossier, { procedure, calendar })
}
