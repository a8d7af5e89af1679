import { z } from 'zod'
import { byRule } from './by-rule'
import { type Calendar, type CalendarDate, dayAfter, localDate } from './calendar'
import { type Instant, instant } from './instant'
import type { Procedure } from './procedure'

const OnADay = z
  .object({ unit: z.enum(['months', 'calendarDays']), amount: z.number().int().positive() })
  .optional()

/** The last day on which a result that is issued now is in force; undefined where it has no end. */
export const validUntil = (
  procedure: Pick<Procedure, 'code' | 'version' | 'validity'>,
  answers: Record<string, unknown>,
  { at, calendar }: { at: Instant; calendar: Calendar },
): CalendarDate | undefined => {
  const { validity } = procedure
  if (!validity) return undefined
  const { term } = validity
  const found = byRule(procedure, 'validity.term', OnADay, () =>
    typeof term === 'function' ? term(answers) : term,
  )
  return found && dayAfter(localDate(at, calendar), found)
}

/** When the holder of a result is told that it ends: as the office opens, on each of those days that is still to come. */
export const remindersOf = (
  { validity }: Pick<Procedure, 'validity'>,
  until: CalendarDate,
  { at, calendar }: { at: Instant; calendar: Calendar },
): Instant[] => {
  const { officeHours, timeZone } = calendar
  return (validity?.remindBefore ?? [])
    .map((before) => dayAfter(until, { ...before, amount: -before.amount }))
    .map((day) => instant(Date.parse(`${day}T${officeHours[0]?.from ?? '00:00'}:00${timeZone.offset}`)))
    .filter((remindAt) => remindAt > at)
    .sort()
}
