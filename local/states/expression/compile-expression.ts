import jsonata from 'jsonata'
import { javaRandom } from '../intrinsic/java-random'
import { uuidFrom } from '../intrinsic/uuid'
import type { Expression, Scope } from './expression'
import { namesAtTop } from './names-at-top'
import { isBail, quickEvaluator, type SyntaxNode } from './quick-evaluator'
import { statesFunctions } from './states-functions'

const compiled = new Map<string, Expression>()
// Definitions hold few distinct expressions; the bound only guards against machines made without end.
const mostCompiled = 20_000

const compileFully = (text: string) => {
  const expression = jsonata(text)
  // AWS runs JSONata without $eval: calling it must fail as calling any unknown function does.
  expression.assign('eval', undefined)
  for (const [name, { run, signature }] of Object.entries(statesFunctions)) {
    expression.registerFunction(name, run, signature)
  }
  return (scope: Scope) => {
    const { now, random } = scope
    const bindings: Record<string, unknown> = { ...scope.variables(), states: scope.states }
    bindings.millis = () => now
    bindings.now = (picture?: string, zone?: string) =>
      picture === undefined
        ? new Date(now).toISOString()
        : formatNow.evaluate(undefined, { now, picture, zone })
    bindings.random = (seed?: number) => (seed === undefined ? random() : javaRandom(seed).double())
    bindings.uuid = () => uuidFrom(random)
    return expression.evaluate(undefined, bindings)
  }
}

const formatNow = jsonata('$fromMillis($now, $picture, $zone)')

/** @throws what JSONata says of a text that is no expression: `{code, position, message}` */
export const compileExpression = (text: string): Expression => {
  const known = compiled.get(text)
  if (known) return known
  const full = compileFully(text)
  const tree = jsonata(text).ast() as unknown as SyntaxNode
  const quick = quickEvaluator(tree)
  const expression: Expression = {
    text,
    namesAtTop: namesAtTop(tree),
    evaluate(scope) {
      if (!quick) return full(scope)
      const value = quick(scope)
      return isBail(value) ? full(scope) : value
    },
  }
  if (compiled.size >= mostCompiled) compiled.clear()
  compiled.set(text, expression)
  return expression
}
