import type { Key, Range, StateStore, Write } from './state-store'

const compareParts = (a: string | number, b: string | number) =>
  // Numbers come before text, as in LMDB's keys.
  typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === 'number' ? -1 : 1

const compareKeys = (a: Key, b: Key) => {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const order = compareParts(a[at]!, b[at]!)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** The store's twin for tests. `rows` may be kept to open it again, as if from disk. */
export const memoryStore = (rows: { key: Key; value: unknown }[] = []): StateStore => {
  /** Where the key is, or would be. */
  const place = (key: Key) => {
    let low = 0
    for (let high = rows.length; low < high; ) {
      const middle = (low + high) >> 1
      if (compareKeys(rows[middle]!.key, key) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  const isAt = (index: number, key: Key) =>
    rows[index] !== undefined && compareKeys(rows[index].key, key) === 0

  const apply = ({ key, value }: Write) => {
    const index = place(key)
    const found = isAt(index, key) ? 1 : 0
    if (value === undefined) rows.splice(index, found)
    else rows.splice(index, found, { key, value: structuredClone(value) })
  }
  let closed = false

  return {
    get(key) {
      const index = place(key)
      return isAt(index, key) ? structuredClone(rows[index]!.value) : undefined
    },
    range({ start, end, reverse, limit = Number.POSITIVE_INFINITY }: Range) {
      const found = reverse
        ? rows.filter(({ key }) => compareKeys(key, start) <= 0 && compareKeys(key, end) > 0).reverse()
        : rows.slice(place(start), place(end))
      return found.slice(0, limit).map(({ key, value }) => ({ key, value: structuredClone(value) }))
    },
    async commit(writes) {
      // What was not committed before the store is closed is lost, as with a crash.
      await new Promise((resolve) => setImmediate(resolve))
      if (closed) throw new Error('The store is closed')
      for (const write of writes) apply(write)
    },
    async close() {
      closed = true
    },
  }
}
