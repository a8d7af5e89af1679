import { z } from 'zod'
import { byRule } from './by-rule'
import type { CalendarDate } from './calendar'
import type { FieldError } from './errors'
import type { Procedure } from './procedure'
import { pointerTo } from './value-at'

/** What answers contradict: each other, or the day on which they are filed. Of those told at these fields, if any are named. */
export const brokenConditions = (
  procedure: Procedure,
  answers: unknown,
  filedOn: CalendarDate,
  fields?: readonly string[],
): FieldError[] => {
  const { mustHold = {}, texts } = procedure
  return Object.entries(mustHold)
    .filter(([, { field }]) => !fields || fields.includes(field))
    .filter(
      ([id, { holds }]) =>
        !byRule(procedure, `condition ${id}`, z.boolean(), () => holds(answers as never, filedOn)),
    )
    .map(([id, { field }]) => ({
      pointer: pointerTo(field),
      message: `must-hold: ${id}`,
      says: { vi: texts.vi.mustHold?.[id] ?? id, en: texts.en.mustHold?.[id] ?? id },
    }))
}
