import { type Calendar, localDate } from '../../../workflows/kernel/calendar'
import type { Instant } from '../../../workflows/kernel/instant'
import type { UsefulnessStore } from '../../adapters/usefulness-store'
import type { ReadablePage, Useful } from './schemas'

export const monthIn = (at: Instant, calendar: Calendar): string => localDate(at, calendar).slice(0, 7)

/** Counted, and nothing kept of who said it. */
export const sayUseful = (
  { page, answer }: { page: ReadablePage; answer: Useful },
  at: Instant,
  { usefulness, calendar }: { usefulness: UsefulnessStore; calendar: Calendar },
): Promise<void> => usefulness.count(monthIn(at, calendar), page, answer)
