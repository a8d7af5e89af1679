import type { Template } from '../definition/machine'
import type { Scope } from '../expression/expression'
import { plainValue, UnsupportedValue } from '../expression/plain-value'
import { contextObject } from './context-object'
import type { Frame } from './execution-state'
import { type Payload, readPayload } from './payload'
import type { Run } from './run'
import { languageFailure } from './state-failure'

/** What `$states` holds beside input and context. */
export interface Extra {
  result?: Payload
  errorOutput?: Payload
  token?: string
  item?: unknown
}

const variableOf = (run: Run, frame: Frame, name: string): unknown => {
  for (let at: Frame | undefined = frame; at; ) {
    if (Object.hasOwn(at.variables, name)) return readPayload(at.variables[name]!)
    at = at.parent === undefined ? undefined : run.state.frames.get(at.parent)
  }
  return undefined
}

const variablesOf = (run: Run, frame: Frame): Record<string, unknown> => {
  const parent = frame.parent === undefined ? undefined : run.state.frames.get(frame.parent)
  const seen = parent ? variablesOf(run, parent) : {}
  for (const [name, payload] of Object.entries(frame.variables)) seen[name] = readPayload(payload)
  return seen
}

const scopeOf = (run: Run, frame: Frame, extra: Extra): Scope => {
  let context: unknown
  const states: Record<string, unknown> = {
    get input() {
      return readPayload(frame.input)
    },
    // Few expressions look at it, and it is not free to make.
    get context() {
      context ??= contextObject(run, frame, extra)
      return context
    },
  }
  if (extra.result) states.result = readPayload(extra.result)
  if (extra.errorOutput) states.errorOutput = readPayload(extra.errorOutput)
  return {
    states,
    variable: (name) => variableOf(run, frame, name),
    variables: () => variablesOf(run, frame),
    now: run.now,
    random: run.random,
  }
}

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
    const reason = code ? `${code}: ${message}` : message
    throw failed(frame, field, `${said} threw an error during evaluation. ${reason}`)
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

const evaluateTemplate = async (template: Template, frame: Frame, scope: Scope): Promise<unknown> => {
  switch (template.kind) {
    case 'constant':
      return template.value
    case 'expression':
      return evaluateExpression(template, frame, scope)
    case 'array': {
      const items: unknown[] = []
      for (const item of template.items) items.push(await evaluateTemplate(item, frame, scope))
      return items
    }
    case 'object': {
      const entries: [string, unknown][] = []
      for (const [key, item] of template.entries)
        entries.push([key, await evaluateTemplate(item, frame, scope)])
      return Object.fromEntries(entries)
    }
  }
}

/** @throws StateFailure States.QueryEvaluationError */
export const evaluate = (run: Run, frame: Frame, template: Template, extra: Extra = {}): Promise<unknown> =>
  evaluateTemplate(template, frame, scopeOf(run, frame, extra))

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
  throw failed(
    frame,
    template.field,
    `${said} returned an unexpected result type. Expected '${expected}', but was '${actual}' for value: ${JSON.stringify(value)}`,
  )
}

/** Evaluates a field that must be an integer of at least `least`. */
export const evaluateInteger = async (run: Run, frame: Frame, template: Template, least: number) => {
  const value = await evaluateAs<number>(run, frame, template, 'number')
  if (Number.isInteger(value) && value >= least) return value
  throw failed(
    frame,
    template.field,
    `The ${template.field} field must be an integer of at least ${least}, but was: ${value}`,
  )
}
