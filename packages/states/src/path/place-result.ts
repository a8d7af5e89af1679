import type { Step } from './path-steps'

/** Thrown when a reference path leads through something that is neither an object nor absent. */
export class CannotPlace extends Error {
  readonly step: string | number | undefined

  constructor(step?: string | number) {
    super()
    this.step = step
  }
}

const keyOf = (step: Step): string | number => {
  if (step.kind === 'names') return step.names[0]!
  if (step.kind === 'indexes') return step.indexes[0]!
  throw new CannotPlace()
}

/** A copy of `into` with `value` where the reference path leads; objects on the way are made. */
export const placeResult = (into: unknown, steps: Step[], value: unknown): unknown => {
  const [first, ...rest] = steps
  if (!first) return value
  const key = keyOf(first)
  if (typeof key === 'number') {
    if (!Array.isArray(into) || key >= into.length) throw new CannotPlace(key)
    return into.map((item, index) => (index === key ? placeResult(item, rest, value) : item))
  }
  if (into !== undefined && (into === null || typeof into !== 'object' || Array.isArray(into))) {
    throw new CannotPlace(key)
  }
  const object = (into ?? {}) as Record<string, unknown>
  const inner = Object.hasOwn(object, key) ? object[key] : undefined
  // What is null gives way when the path goes on below it.
  return { ...object, [key]: placeResult(inner ?? undefined, rest, value) }
}
