import jsonata from 'jsonata'
import type { Expression, Scope } from './expression'
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
    bindings.random = (seed?: number) => (seed === undefined ? random() : seededRandom(seed))
    bindings.uuid = () => uuidFrom(random)
    return expression.evaluate(undefined, bindings)
  }
}

const formatNow = jsonata('$fromMillis($now, $picture, $zone)')

const seededRandom = (seed: number) => {
  let a = (seed * 0x9e3779b1) >>> 0
  a = Math.imul(a ^ (a >>> 16), 0x21f0aaad)
  a = Math.imul(a ^ (a >>> 15), 0x735a2d97)
  return ((a ^ (a >>> 15)) >>> 0) / 2 ** 32
}

const uuidFrom = (random: () => number) =>
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const digit = Math.floor(random() * 16)
    return (letter === 'x' ? digit : (digit & 3) | 8).toString(16)
  })

/** @throws what JSONata says of a text that is no expression: `{code, position, message}` */
export const compileExpression = (text: string): Expression => {
  const known = compiled.get(text)
  if (known) return known
  const full = compileFully(text)
  const quick = quickEvaluator(jsonata(text).ast() as unknown as SyntaxNode)
  const expression: Expression = {
    text,
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
