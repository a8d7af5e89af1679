import type { CalendarDate } from '../../workflows/kernel/calendar'
import { brokenConditions } from '../../workflows/kernel/conditions'
import { Refusal } from '../../workflows/kernel/errors'
import type { Procedure } from '../../workflows/kernel/procedure'
import { fieldErrorsOf } from '../runtime/field-errors'
import { unknownFields } from '../runtime/unknown-fields'

/**
 * Answers by the procedure's form, and by what must hold between them on the day of filing. Every fault at once; a field
 * that the form does not know is one too, since somebody meant something by it.
 */
export const parseAnswers = (
  procedure: Procedure,
  answers: unknown,
  filedOn: CalendarDate,
): Record<string, unknown> => {
  const result = procedure.form.safeParse(answers)
  const unknown = unknownFields(procedure.form, answers, { everywhere: true })
  const faults = result.success
    ? brokenConditions(procedure, result.data, filedOn)
    : fieldErrorsOf(result.error, answers).filter(({ message }) => message !== 'unknown-field')
  const all = [...faults, ...unknown].map((fault) => ({ ...fault, pointer: `/answers${fault.pointer}` }))
  if (all.length > 0 || !result.success) throw new Refusal('invalid-input', 'answers are wrong', all)
  return result.data as Record<string, unknown>
}
