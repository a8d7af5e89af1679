import type { Expression as Jsonata } from 'jsonata'
import type { SyntaxNode } from './quick-evaluator'

/** AWS's limits on one evaluation, as others have measured them. */
const deepest = 100
const longestList = 873_782
const longestText = 6_990_256
/** Ours, in place of AWS's limit on time, so that a run is the same twice: a second or two of work. */
export const mostSteps = 1_000_000

interface Bounds {
  depth: number
  steps: number
}

/** No expression can spell it. */
const name = ' bounds'

interface Environment {
  isParallelCall?: boolean
  lookup(name: string): Bounds
}

const enter = (_node: unknown, _input: unknown, environment: Environment) => {
  const bounds = environment.lookup(name)
  bounds.steps += 1
  if (bounds.steps > mostSteps) throw new Error('Expression evaluation timeout: Check for infinite loop')
  if (environment.isParallelCall) return
  bounds.depth += 1
  if (bounds.depth > deepest) {
    throw new Error(
      'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.',
    )
  }
}

const leave = (_node: unknown, _input: unknown, environment: Environment, result: unknown) => {
  if (!environment.isParallelCall) environment.lookup(name).depth -= 1
  const length = Array.isArray(result) || typeof result === 'string' ? result.length : 0
  if (length > (typeof result === 'string' ? longestText : longestList)) {
    throw new Error('Expression evaluation memory limit exceeded: Check for excessive memory usage')
  }
}

/** Whether an expression can do more than its few nodes and its data allow: watching takes time. */
export const canRunAway = (tree: SyntaxNode): boolean => {
  let nodes = 0
  const visit = (value: unknown): boolean => {
    if (value === null || typeof value !== 'object') return false
    const { type, value: operator } = value as SyntaxNode
    if (type !== undefined) nodes += 1
    return nodes > deepest || type === 'lambda' || operator === '..' || Object.values(value).some(visit)
  }
  return visit(tree)
}

/** Has every evaluation of the expression watched, so that none goes on without end. */
export const watch = (expression: Jsonata) => {
  const assign = (hook: string, watcher: unknown) =>
    expression.assign(Symbol.for(`jsonata.${hook}`) as unknown as string, watcher)
  assign('__evaluate_entry', enter)
  assign('__evaluate_exit', leave)
}

/** What each evaluation is to be given. */
export const freshBounds = (): Record<string, Bounds> => ({ [name]: { depth: 0, steps: 0 } })
