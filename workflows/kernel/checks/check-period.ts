import { Period } from '../period'
import { fault, type Inspection, isCount, isRecord } from './inspection'

// A state machine's execution, which waits for it, lives a year at most.
const longest: Record<Period['unit'], number> = {
  workingHours: 8 * 240,
  workingDays: 240,
  calendarDays: 360,
  months: 11,
}
const units = Period.shape.unit.options

/** `sameDay`: no working day is a period too. Nobody who waits is given none. */
export const checkPeriod = (
  inspection: Inspection,
  pointer: string,
  value: unknown,
  { sameDay = false } = {},
): void => {
  if (!isRecord(value)) {
    fault(inspection, pointer, 'must be a period', {
      value: value ?? 'nothing',
      fix: 'for instance workingDays(5)',
    })
    return
  }
  if (!units.includes(value.unit as Period['unit']))
    fault(inspection, `${pointer}.unit`, 'unknown unit', { value: value.unit ?? 'nothing', allowed: units })
  if (sameDay && value.unit === 'workingDays' && value.amount === 0) return
  if (!isCount(value.amount))
    fault(inspection, `${pointer}.amount`, 'must be a whole number above zero', {
      value: value.amount ?? 'nothing',
      fix: 'for instance workingDays(5)',
    })
  else if (
    units.includes(value.unit as Period['unit']) &&
    value.amount > longest[value.unit as Period['unit']]
  )
    fault(inspection, `${pointer}.amount`, 'is longer than the year that a machine can wait', {
      value: value.amount,
      fix: `at most ${longest[value.unit as Period['unit']]}`,
    })
}
