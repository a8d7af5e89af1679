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

const followNames = (names: string[], value: unknown, last: boolean): unknown[] => {
  if (!isObject(value)) return []
  const found = names.filter((name) => Object.hasOwn(value, name))
  // Several names at the end pick a part of the object; before, they lead on one by one.
  if (names.length > 1 && last) return [Object.fromEntries(found.map((name) => [name, value[name]]))]
  return found.map((name) => value[name])
}

const follow = (step: Step, value: unknown, root: unknown, last: boolean): unknown[] => {
  switch (step.kind) {
    case 'names':
      return followNames(step.names, value, last)
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
  for (const [at, step] of steps.entries()) {
    const last = at === steps.length - 1
    // A function looks at the whole of what an indefinite path has found.
    if (step.kind === 'function' && many) found = [functions[step.name]!(found)]
    else found = found.flatMap((value) => follow(step, value, root, last))
    many ||= !['names', 'indexes', 'function'].includes(step.kind)
  }
  return found
}

/** How far the steps of a path that leads to one place lead from here before something is missing. */
export const stepsFound = (steps: Step[], from: unknown): number => {
  let found = [from]
  for (const [at, step] of steps.entries()) {
    found = found.flatMap((value) => follow(step, value, from, at === steps.length - 1))
    if (found.length === 0) return at
  }
  return steps.length
}
