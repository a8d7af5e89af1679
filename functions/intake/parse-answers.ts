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
  const faults = result.success
    ? [...missed(procedure, result.data, given), ...brokenConditions(procedure, result.data, filedOn)]
    : formFaults(result.error, answers)
  refuseAnswers(procedure.form, answers, faults)
  if (!result.success) throw new Refusal('invalid-input', 'answers are wrong', [])
  return result.data as Record<string, unknown>
}

/** What a form finds wrong; fields that it does not know are told by `refuseAnswers`, with what was likely meant. */
export const formFaults = (error: z.ZodError, answers: unknown): FieldError[] =>
  fieldErrorsOf(error, answers).filter(({ message }) => message !== 'unknown-field')

/** With the faults that were found in them, and with every field that the form does not know. `at`: what they were sent as. */
export const refuseAnswers = (
  form: z.ZodObject,
  answers: unknown,
  faults: readonly FieldError[],
  at = '/answers',
): void => {
  const unknown = unknownFields(form, answers, { everywhere: true })
  const all = [...faults, ...unknown].map((fault) => ({ ...fault, pointer: `${at}${fault.pointer}` }))
  if (all.length > 0) throw new Refusal('invalid-input', 'answers are wrong', all)
}

/** What is asked only of some: left out by them, or sent by others. */
const missed = (procedure: Procedure, answers: unknown, given: readonly string[]): FieldError[] =>
  byRule(procedure, 'asksOnlyIf', z.custom<AskedFault[]>(), () => askedFaults(procedure, answers))
    .filter(({ path, message }) => message === 'required' || given.includes(path.split('.')[0] ?? ''))
    .map(({ path, message }) => ({ pointer: pointerTo(path), message }))
