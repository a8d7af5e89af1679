import { type Calendar, workingMinutesBetween } from '../kernel/calendar'
import type { Instant } from '../kernel/instant'

// A command that lost a race keeps its own instant, which may lie before the one that won.
export const workingMinutesOf = (from: Instant, to: Instant, calendar: Calendar): number =>
  Math.max(0, workingMinutesBetween(from, to, calendar))
