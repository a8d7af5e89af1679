import { nearestTo } from './fault'
import { fault, type Inspection, isText, listAt, property } from './inspection'

/** What waits for others of the same list, which are told by what they are called. */
export const checkAfter = (
  inspection: Inspection,
  pointer: string,
  item: unknown,
  ids: readonly unknown[],
  [one, many]: readonly [one: string, many: string],
): unknown[] => {
  if (property(item, 'after') === undefined) return []
  const after = listAt(inspection, item, 'after', pointer, many)
  after.forEach((value, place) => {
    if (ids.includes(value)) return
    const near = nearestTo(value, ids.filter(isText))
    fault(inspection, `${pointer}[${place}]`, `is no ${one} of this step`, {
      value: value ?? 'nothing',
      ...(near && { fix: `did you mean "${near}"?` }),
    })
  })
  return after
}

/** One of a list, and what of it comes before. */
export interface Waiting {
  id: unknown
  after: readonly unknown[]
}

/** All that something waits for, directly or through others. */
export const allBefore = (
  items: readonly Waiting[],
  id: unknown,
  passed: readonly unknown[] = [],
): unknown[] => {
  const after = items.find((one) => one.id === id)?.after ?? []
  const further = after.filter((one) => !passed.includes(one))
  return [
    ...new Set([...further, ...further.flatMap((one) => allBefore(items, one, [...passed, ...further]))]),
  ]
}

export const waiting = (item: unknown): Waiting => {
  const after = property(item, 'after')
  return {
    id: property(item, 'id') ?? property(item, 'agency'),
    after: Array.isArray(after) ? after : [],
  }
}

/** Those that wait for each other would never begin. */
export const checkCycle = (inspection: Inspection, pointer: string, items: readonly Waiting[]): void => {
  const left = new Map(items.map(({ id, after }) => [id, after]))
  for (let free = true; free; ) {
    free = false
    for (const [id, after] of left) {
      if (after.some((one) => left.has(one))) continue
      left.delete(id)
      free = true
    }
  }
  if (left.size > 0)
    fault(inspection, pointer, 'wait for each other, so that none of them begins', {
      value: [...left.keys()].filter(isText).join(', '),
    })
}
