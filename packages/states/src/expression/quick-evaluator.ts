import type { Scope } from './expression'

/** The part of JSONata's syntax tree that is read here. */
export interface SyntaxNode {
  type: string
  value?: unknown
  lhs?: SyntaxNode
  rhs?: SyntaxNode
  steps?: SyntaxNode[]
  [other: string]: unknown
}

type Evaluator = (scope: Scope) => unknown

// Answered when the values met need JSONata's own rules (sequences, casts): the full evaluator then runs instead.
const bail = Symbol('bail')

export const isBail = (value: unknown) => value === bail

const onlyHas = (node: SyntaxNode, allowed: string[]) =>
  Object.keys(node).every((key) => allowed.includes(key))

const variableEvaluator = (name: string): Evaluator =>
  name === 'states'
    ? (scope) => scope.states
    : (scope) => {
        const value = scope.variable(name)
        // It may be one of JSONata's own functions.
        return value === undefined ? bail : value
      }

const isPrimitive = (value: unknown) => value === null || typeof value !== 'object'

const pathEvaluator = (steps: SyntaxNode[]): Evaluator | undefined => {
  const [first, ...rest] = steps
  if (first?.type !== 'variable' || first.value === '' || first.value === '$') return undefined
  if (!steps.every((step) => onlyHas(step, ['value', 'type', 'position']))) return undefined
  if (!rest.every((step) => step.type === 'name')) return undefined
  const root = variableEvaluator(first.value as string)
  const names = rest.map((step) => step.value as string)
  return (scope) => {
    let value = root(scope)
    if (value === bail) return bail
    for (const name of names) {
      if (value === null || typeof value !== 'object') return undefined
      // JSONata maps a name over an array and flattens what it finds.
      if (Array.isArray(value)) return bail
      value = (value as Record<string, unknown>)[name]
    }
    return typeof value === 'function' ? bail : value
  }
}

const equalityEvaluator = (node: SyntaxNode, equal: boolean): Evaluator | undefined => {
  const left = node.lhs && quickEvaluator(node.lhs)
  const right = node.rhs && quickEvaluator(node.rhs)
  if (!left || !right) return undefined
  return (scope) => {
    const a = left(scope)
    const b = right(scope)
    if (a === bail || b === bail || !isPrimitive(a) || !isPrimitive(b)) return bail
    // An absent side makes both = and != false.
    if (a === undefined || b === undefined) return false
    return (a === b) === equal
  }
}

const booleanEvaluator = (node: SyntaxNode): Evaluator | undefined => {
  const left = node.lhs && quickEvaluator(node.lhs)
  const right = node.rhs && quickEvaluator(node.rhs)
  if (!left || !right) return undefined
  const decisive = node.value === 'or'
  return (scope) => {
    const a = left(scope)
    if (typeof a !== 'boolean') return bail
    if (a === decisive) return a
    const b = right(scope)
    return typeof b === 'boolean' ? b : bail
  }
}

/**
 * A synchronous evaluator for plain paths, literals, equality and logic, or undefined for anything else. JSONata's
 * own evaluator awaits at every node, which costs more than the rest of a transition.
 */
export const quickEvaluator = (node: SyntaxNode): Evaluator | undefined => {
  switch (node.type) {
    case 'variable':
      if (!onlyHas(node, ['value', 'type', 'position']) || node.value === '' || node.value === '$')
        return undefined
      return pathEvaluator([node])
    case 'path':
      return onlyHas(node, ['type', 'steps']) ? pathEvaluator(node.steps ?? []) : undefined
    case 'string':
    case 'number':
    case 'value':
      return onlyHas(node, ['value', 'type', 'position']) ? () => node.value : undefined
    case 'binary':
      if (!onlyHas(node, ['value', 'type', 'position', 'lhs', 'rhs'])) return undefined
      if (node.value === '=' || node.value === '!=') return equalityEvaluator(node, node.value === '=')
      return node.value === 'and' || node.value === 'or' ? booleanEvaluator(node) : undefined
    default:
      return undefined
  }
}
