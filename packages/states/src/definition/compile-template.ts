import { compileExpression } from '../expression/compile-expression'
import { type Expression, expressionText } from '../expression/expression'
import { InvalidPath } from '../path/path-steps'
import { compileQuery } from '../path/query'
import type { Query } from '../path/sources'
import type { Template } from './machine'
import type { Place } from './place'

/** What the expression looks at in vain, in AWS's words. */
const unsupported = ({ namesAtTop, references }: Expression, field: string) => [
  // There is nothing that a name by itself could be found in.
  ...namesAtTop.map((name) => `Reference to '${name}' at the top level is not supported.`),
  ...(references.root ? [`Reference to '$$' is not supported.`] : []),
  ...(references.errorOutput && !field.startsWith('Catch[')
    ? [`Field '$states.errorOutput' does not exist.`]
    : []),
]

const compileText = (text: string, field: string, { faults, location }: Place): Template => {
  const code = expressionText(text)
  if (code === undefined) return { kind: 'constant', field, value: text }
  try {
    const expression = compileExpression(code)
    for (const message of unsupported(expression, field)) {
      faults.add(`${location}/${field}`, message, 'UNSUPPORTED_JSONATA_EXPRESSION')
    }
    return { kind: 'expression', field, expression }
  } catch (error) {
    faults.add(`${location}/${field}`, (error as Error).message, 'INVALID_JSONATA_EXPRESSION')
    return { kind: 'constant', field, value: null }
  }
}

/** A query, or undefined for a text that is none. */
export const tryQuery = (text: unknown): Query | undefined => {
  if (typeof text !== 'string') return undefined
  try {
    return compileQuery(text)
  } catch (error) {
    if (error instanceof InvalidPath) return undefined
    throw error
  }
}

/** What is wrong with a text that should be a reference path, in AWS's words. */
export const wrongReference = (text: unknown) =>
  String(text).startsWith('$')
    ? 'Value is not a Reference Path'
    : `Value is not a Reference Path: Reference path didn't start with '$'`

const compilePathEntry = (key: string, value: unknown, holder: string, place: Place): Template => {
  const query = tryQuery(value)
  if (query) return { kind: 'query', field: key, query }
  const message = `The value for the field '${key}' must be a valid JSONPath or a valid intrinsic function call`
  place.faults.add(`${place.location}/${holder}`, message)
  return { kind: 'constant', field: key, value: null }
}

/** Where an entry of an object belongs, and what makes its value. */
export const compileEntry = (
  key: string,
  value: unknown,
  holder: string,
  place: Place,
): [string, Template] =>
  place.language === 'JSONPath' && key.endsWith('.$')
    ? [key.slice(0, -2), compilePathEntry(key, value, holder, place)]
    : [key, compileTemplate(value, `${holder}/${key}`, place)]

/** A value of the definition, ready to evaluate. What holds no expression at all becomes one constant. */
export const compileTemplate = (value: unknown, field: string, place: Place): Template => {
  if (typeof value === 'string' && place.language === 'JSONata') return compileText(value, field, place)
  if (value === null || typeof value !== 'object') return { kind: 'constant', field, value }
  if (Array.isArray(value)) {
    const items = value.map((item, index) => compileTemplate(item, `${field}[${index}]`, place))
    return items.every((item) => item.kind === 'constant')
      ? { kind: 'constant', field, value }
      : { kind: 'array', field, items }
  }
  const entries = Object.entries(value).map(([key, item]) => compileEntry(key, item, field, place))
  return entries.every(([, item]) => item.kind === 'constant')
    ? {
        kind: 'constant',
        field,
        value: Object.fromEntries(entries.map(([key, item]) => [key, (item as { value: unknown }).value])),
      }
    : { kind: 'object', field, entries }
}
