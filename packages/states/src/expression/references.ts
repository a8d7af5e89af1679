import type { References } from './expression'
import type { SyntaxNode } from './quick-evaluator'

const isErrorOutput = ([first, second]: SyntaxNode[]) =>
  first?.type === 'variable' &&
  first.value === 'states' &&
  second?.type === 'name' &&
  second.value === 'errorOutput'

export const referencesOf = (tree: SyntaxNode): References => {
  const found = { root: false, errorOutput: false }
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    const { type, value: name, steps } = value as SyntaxNode
    if (type === 'variable' && name === '$') found.root = true
    if (type === 'path' && isErrorOutput(steps ?? [])) found.errorOutput = true
    for (const part of Object.values(value)) visit(part)
  }
  visit(tree)
  return found
}
