import type { Template } from '../definition/machine'
import type { Scope } from '../expression/expression'
import { plainValue, UnsupportedValue } from '../expression/plain-value'
import type { Frame } from './execution-state'
import { readEntry } from './read-query'
import type { Run } from './run'
import { type Extra, scopeOf } from './scope'
import { languageFailure } from './state-failure'

const failed = (frame: Frame, field: string, message: string) =>
  languageFailure('States.QueryEvaluationError', frame, message, field)

const evaluateExpression = async (
  { expression, field }: Template & { kind: 'expression' },
  frame: Frame,
  scope: Scope,
) => {
  const said = `The JSONata expression '${expression.text}' specified for the field '${field}'`
  let value: unknown
  try {
    value = expression.evaluate(scope)
    if (value instanceof Promise) value = await value
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    const reason = code ? `. ${code}: ${message}` : `: ${message}`
    throw failed(frame, field, `${said} threw an error during evaluation${reason}`)
  }
  if (value === undefined) throw failed(frame, field, `${said} returned nothing (undefined).`)
  try {
    return plainValue(value)
  } catch (error) {
    if (error instanceof UnsupportedValue)
      throw failed(frame, field, `${said} returned an unsupported result type.`)
    throw error
  }
}

interface Sight {
  run: Run
  frame: Frame
  extra: Extra
  scope: Scope
}

const evaluateTemplate = async (template: Template, sight: Sight): Promise<unknown> => {
  switch (template.kind) {
    case 'constant':
      return template.value
    case 'expression':
      return evaluateExpression(template, sight.frame, sight.scope)
    case 'query':
      return readEntry(sight.run, sight.frame, template.query, template.field, sight.extra)
    case 'array': {
      const items: unknown[] = []
      for (const item of template.items) items.push(await evaluateTemplate(item, sight))
      return items
    }
    case 'object': {
      const entries: [string, unknown][] = []
      for (const [key, item] of template.entries) entries.push([key, await evaluateTemplate(item, sight)])
      return Object.fromEntries(entries)
    }
  }
}

/** @throws StateFailure States.QueryEvaluationError, or States.Runtime for a path that leads nowhere */
export const evaluate = (run: Run, frame: Frame, template: Template, extra: Extra = {}): Promise<unknown> =>
  evaluateTemplate(template, { run, frame, extra, scope: scopeOf(run, frame, extra) })

type JsonType = 'array' | 'boolean' | 'number' | 'object' | 'string'

const jsonTypeOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : (typeof value as JsonType)

/** Evaluates a field that must be of one type. @throws StateFailure States.QueryEvaluationError */
export const evaluateAs = async <T>(
  run: Run,
  frame: Frame,
  template: Template,
  expected: JsonType,
  extra: Extra = {},
): Promise<T> => {
  const value = await evaluate(run, frame, template, extra)
  const actual = jsonTypeOf(value)
  if (actual === expected) return value as T
  const said =
    template.kind === 'expression'
      ? `The JSONata expression '${template.expression.text}' specified for the field '${template.field}'`
      : `The field '${template.field}'`
  const message = `${said} returned an unexpected result type. Expected '${expected}', but was '${actual}' for value: ${JSON.stringify(value)}`
  if (template.kind === 'query') throw languageFailure('States.Runtime', frame, message)
  throw failed(frame, template.field, message)
}
