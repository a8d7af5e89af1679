import type { Template } from '../definition/machine'
import { evaluateAs } from './evaluate-field'
import type { Frame } from './execution-state'
import { readPath } from './read-query'
import type { Run } from './run'
import type { Extra } from './scope'
import { languageFailure } from './state-failure'

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** A number that a path of the state leads to. */
const readNumber = (
  run: Run,
  frame: Frame,
  { query, field }: Template & { kind: 'query' },
  kind: 'integer' | 'float',
  extra: Extra,
): number => {
  const value = readPath(run, frame, query, extra)
  const fits = kind === 'integer' ? Number.isInteger(value) : typeof value === 'number'
  if (fits) return value as number
  const message = `The ${field} field refers to value "${shown(value)}" which is not a valid ${kind}: ${query.text}`
  throw languageFailure('States.Runtime', frame, message)
}

/** Evaluates a field that must be an integer of at least `least`. */
export const evaluateInteger = async (
  run: Run,
  frame: Frame,
  template: Template,
  least: number,
  extra: Extra = {},
): Promise<number> => {
  const byPath = template.kind === 'query'
  const value = byPath
    ? readNumber(run, frame, template, 'integer', extra)
    : await evaluateAs<number>(run, frame, template, 'number', extra)
  if (Number.isInteger(value) && value >= least) return value
  const message =
    byPath && least === 0
      ? `${template.field.replace(/Path$/, '')} cannot be negative.`
      : `The ${template.field} field must be an integer of at least ${least}, but was: ${value}`
  throw byPath
    ? languageFailure('States.Runtime', frame, message)
    : languageFailure('States.QueryEvaluationError', frame, message, template.field)
}

/** Evaluates a share in percent. */
export const evaluatePercentage = async (run: Run, frame: Frame, template: Template, extra: Extra = {}) => {
  const byPath = template.kind === 'query'
  const value = byPath
    ? readNumber(run, frame, template, 'float', extra)
    : await evaluateAs<number>(run, frame, template, 'number', extra)
  if (value >= 0 && value <= 100) return value
  const message = 'ToleratedFailurePercentage must be between 0 and 100.'
  throw byPath
    ? languageFailure('States.Runtime', frame, message)
    : languageFailure('States.QueryEvaluationError', frame, message, template.field)
}
