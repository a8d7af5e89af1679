import { z } from 'zod'
import { type AskedFault, askedFaults } from '../../workflows/kernel/asked'
import { byRule } from '../../workflows/kernel/by-rule'
import type { CalendarDate } from '../../workflows/kernel/calendar'
import { brokenConditions } from '../../workflows/kernel/conditions'
import { type FieldError, Refusal } from '../../workflows/kernel/errors'
import type { Procedure } from '../../workflows/kernel/procedure'
import { pointerTo } from '../../workflows/kernel/value-at'
import { fieldErrorsOf } from '../runtime/field-errors'
import { unknownFields } from '../runtime/unknown-fields'

/**
 * Answers by the procedure's form, and by what must hold between them on the day of filing. Every fault at once; a field
 * that the form does not know is one too, since somebody meant something by it. `given`: which of them were sent now.
 */
export const parseAnswers = (
  procedure: Procedure,
  answers: unknown,
  filedOn: CalendarDate,
  given: readonly string[] = Object.keys(answers ?? {}),
): Record<string, unknown> => {
  const result = procedure.form.safeParse(answers)
  const unknown = unknownFields(procedure.form, answers, { everywhere: true })
  const faults = result.success
    ? [...missed(procedure, result.data, given), ...brokenConditions(procedure, result.data, filedOn)]
    : fieldErrorsOf(result.error, answers).filter(({ message }) => message !== 'unknown-field')
  const all = [...faults, ...unknown].map((fault) => ({ ...fault, pointer: `/answers${fault.pointer}` }))
  if (all.length > 0 || !result.success) throw new Refusal('invalid-input', 'answers are wrong', all)
  return result.data as Record<string, unknown>
}

/** What is asked only of some: left out by them, or sent by others. */
const missed = (procedure: Procedure, answers: unknown, given: readonly string[]): FieldError[] =>
  byRule(procedure, 'asksOnlyIf', z.custom<AskedFault[]>(), () => askedFaults(procedure, answers))
    .filter(({ path, message }) => message === 'required' || given.includes(path.split('.')[0] ?? ''))
    .map(({ path, message }) => ({ pointer: pointerTo(path), message }))
