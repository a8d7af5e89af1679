import jsonata from 'jsonata'
import { canRunAway, freshBounds, watch } from './bounds'
import type { Expression, Scope } from './expression'
import { namesAtTop } from './names-at-top'
import { isBail, quickEvaluator, type SyntaxNode } from './quick-evaluator'
import { referencesOf } from './references'
import { statesFunctions } from './states-functions'

const compiled = new Map<string, Expression>()
// Definitions hold few distinct expressions; the bound only guards against machines made without end.
const mostCompiled = 20_000

const compileFully = (text: string, tree: SyntaxNode) => {
  const expression = jsonata(text)
  // AWS runs JSONata without $eval: calling it must fail as calling any unknown function does.
  expression.assign('eval', undefined)
  if (canRunAway(tree)) watch(expression)
  return (scope: Scope) => {
    const { now } = scope
    const bindings: Record<string, unknown> = {
      ...statesFunctions(scope),
      ...scope.variables(),
      states: scope.states,
      ...freshBounds(),
    }
    bindings.millis = () => now
    bindings.now = (picture?: string, zone?: string) =>
      picture === undefined
        ? new Date(now).toISOString()
        : formatNow.evaluate(undefined, { now, picture, zone })
    return expression.evaluate(undefined, bindings)
  }
}

const formatNow = jsonata('$fromMillis($now, $picture, $zone)')

/** @throws what JSONata says of a text that is no expression: `{code, position, message}` */
export const compileExpression = (text: string): Expression => {
  const known = compiled.get(text)
  if (known) return known
  const tree = jsonata(text).ast() as unknown as SyntaxNode
  const full = compileFully(text, tree)
  const quick = quickEvaluator(tree)
  const expression: Expression = {
    text,
    namesAtTop: namesAtTop(tree),
    references: referencesOf(tree),
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
