import type { SyntaxNode } from './quick-evaluator'

type Visit = (node: SyntaxNode) => void

const isNode = (value: unknown): value is SyntaxNode =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && 'type' in value

/** Every node right below, through lists and lists of pairs. */
const below = (value: unknown, visit: Visit): void => {
  if (isNode(value)) visit(value)
  else if (Array.isArray(value)) for (const item of value) below(item, visit)
}

/** Where what is below a node is looked up: in the same data as the node, or in what the node has found. */
const inSameData: Record<string, string[]> = {
  apply: ['lhs', 'rhs'],
  binary: ['lhs', 'rhs'],
  bind: ['lhs', 'rhs'],
  block: ['expressions'],
  condition: ['condition', 'then', 'else'],
  function: ['procedure', 'arguments'],
  lambda: ['body'],
  partial: ['procedure', 'arguments'],
  unary: ['expression', 'expressions', 'lhs'],
}

/**
 * The names that begin a path where nothing is around them. An expression of a state is evaluated on no data:
 * everything comes from `$states` and from variables.
 */
export const namesAtTop = (tree: SyntaxNode): string[] => {
  const found = new Set<string>()
  const visit: Visit = (node) => {
    if (node.type === 'path') {
      const [first] = node.steps ?? []
      if (first?.type === 'name') found.add(String(first.value))
      else if (first) visit(first)
      return
    }
    for (const part of inSameData[node.type] ?? []) below(node[part], visit)
  }
  visit(tree)
  return [...found]
}
