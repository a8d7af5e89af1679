import { compileExpression } from '../expression/compile-expression'
import { expressionText } from '../expression/expression'
import type { Faults } from './diagnostics'
import type { Template } from './machine'

export type QueryLanguage = 'JSONata' | 'JSONPath'

/** What compiling needs to know about the state that holds a value. */
export interface Place {
  faults: Faults
  language: QueryLanguage
  /** The state's place in the definition: `/States/Pay`. */
  location: string
}

const compileText = (text: string, field: string, { faults, location }: Place): Template => {
  const code = expressionText(text)
  if (code === undefined) return { kind: 'constant', field, value: text }
  try {
    return { kind: 'expression', field, expression: compileExpression(code) }
  } catch (error) {
    const { code: reason, message } = error as { code?: string; message: string }
    faults.add(`${location}/${field}`, `The JSONata expression '${code}' is invalid. ${reason}: ${message}`)
    return { kind: 'constant', field, value: null }
  }
}

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
  const entries = Object.entries(value).map(([key, item]): [string, Template] => {
    if (place.language === 'JSONPath' && key.endsWith('.$')) {
      place.faults.add(
        `${place.location}/${field}/${key}`,
        `JSONPath is not supported: use QueryLanguage JSONata`,
      )
    }
    return [key, compileTemplate(item, `${field}/${key}`, place)]
  })
  return entries.every(([, item]) => item.kind === 'constant')
    ? { kind: 'constant', field, value }
    : { kind: 'object', field, entries }
}
