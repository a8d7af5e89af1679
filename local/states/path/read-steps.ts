import type { Step } from './path-steps'

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const childrenOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []

const descendants = (value: unknown): unknown[] => [value, ...childrenOf(value).flatMap(descendants)]

const slice = (items: unknown[], from = 0, to = items.length) => items.slice(from, to)

const numbersOf = (value: unknown) => childrenOf(value).filter((item) => typeof item === 'number')
const sum = (numbers: number[]) => numbers.reduce((total, next) => total + next, 0)

const functions: Record<string, (value: unknown) => unknown> = {
  length: (value) => (typeof value === 'string' ? value.length : childrenOf(value).length),
  keys: (value) => (isObject(value) ? Object.keys(value) : undefined),
  min: (value) => Math.min(...numbersOf(value)),
  max: (value) => Math.max(...numbersOf(value)),
  avg: (value) => sum(numbersOf(value)) / numbersOf(value).length,
  sum: (value) => sum(numbersOf(value)),
}

const follow = (step: Step, value: unknown, root: unknown): unknown[] => {
  switch (step.kind) {
    case 'names':
      if (!isObject(value)) return []
      // Several names at once pick a part of the object.
      if (step.names.length > 1) {
        const found = step.names.filter((name) => Object.hasOwn(value, name))
        return [Object.fromEntries(found.map((name) => [name, value[name]]))]
      }
      return Object.hasOwn(value, step.names[0]!) ? [value[step.names[0]!]] : []
    case 'indexes':
      if (!Array.isArray(value)) return []
      return step.indexes.flatMap((index) => {
        const at = index < 0 ? value.length + index : index
        return at >= 0 && at < value.length ? [value[at]] : []
      })
    case 'slice':
      return Array.isArray(value) ? slice(value, step.from, step.to) : []
    case 'every':
      return childrenOf(value)
    case 'deep':
      return descendants(value)
    case 'filter':
      return (Array.isArray(value) ? value : [value]).filter((item) => step.matches(item, root))
    case 'function':
      return [functions[step.name]!(value)]
  }
}

/** Every value that the steps lead to from here. */
export const readSteps = (steps: Step[], from: unknown, root: unknown = from): unknown[] => {
  let found = [from]
  let many = false
  for (const step of steps) {
    // A function looks at the whole of what an indefinite path has found.
    if (step.kind === 'function' && many) found = [functions[step.name]!(found)]
    else found = found.flatMap((value) => follow(step, value, root))
    many ||= !['names', 'indexes', 'function'].includes(step.kind)
  }
  return found
}
