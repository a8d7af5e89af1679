import type { z } from 'zod'
import { type FieldError, Refusal } from '../../workflows/kernel/errors'
import { valueAt } from '../../workflows/kernel/value-at'
import { pointerOf } from './pointer'
import { unknownFields } from './unknown-fields'

type Issue = z.core.$ZodIssue

const isNumber = ({ origin }: { origin: string }) => origin === 'number' || origin === 'int'

// `key` or `key: argument`; the reader's language is put in when the answer is written.
const messageOf = (issue: Issue, input: unknown): string => {
  switch (issue.code) {
    case 'invalid_type':
      if (valueAt(input, issue.path) === undefined) return 'required'
      return issue.expected === 'int' ? 'not-whole' : `wrong-type: ${issue.expected}`
    case 'too_small':
      if (isNumber(issue)) return `${issue.inclusive === false ? 'not-above' : 'too-small'}: ${issue.minimum}`
      return issue.minimum === 1 ? 'required' : `too-short: ${issue.minimum}`
    case 'too_big':
      if (isNumber(issue)) return `${issue.inclusive === false ? 'not-below' : 'too-big'}: ${issue.maximum}`
      return `too-long: ${issue.maximum}`
    case 'invalid_format':
      return 'wrong-format'
    case 'invalid_value':
      return valueAt(input, issue.path) === undefined ? 'required' : `allowed: ${issue.values.join(', ')}`
    case 'custom':
      return issue.message === 'Invalid input' ? 'invalid' : issue.message
    default:
      return 'invalid'
  }
}

/** Every fault at once, each with a pointer into what the caller sent. `under` is the pointer of `input` itself. */
export const fieldErrorsOf = (error: z.ZodError, input: unknown, under = ''): FieldError[] =>
  error.issues.flatMap((issue) => {
    const pointer = under + pointerOf(issue.path)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ pointer: pointer + pointerOf([key]), message: 'unknown-field' }))
    return [{ pointer, message: messageOf(issue, input) }]
  })

/** Input by its schema, or a refusal that names every wrong field. */
export const parsed = <S extends z.ZodType>(schema: S, input: unknown, under = ''): z.output<S> => {
  const result = schema.safeParse(input)
  const unknown = unknownFields(schema, input).map((fault) => ({ ...fault, pointer: under + fault.pointer }))
  if (result.success && unknown.length === 0) return result.data
  const faults = result.success ? [] : fieldErrorsOf(result.error, input, under)
  const known = new Set(unknown.map(({ pointer }) => pointer))
  throw new Refusal('invalid-input', 'fields are wrong', [
    ...faults.filter(({ pointer }) => !known.has(pointer)),
    ...unknown,
  ])
}
