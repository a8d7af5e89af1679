import { open } from 'lmdb'
import type { Key, StateStore, Write } from './state-store'

/** The engine's rows in one LMDB file under a folder. */
export const lmdbStore = (folder: string): StateStore => {
  const rows = open<unknown, Key>({
    path: folder,
    // Addresses, not memory: a map that has to grow is mapped a second time beside the first.
    mapSize: 2 ** 36,
    // A commit is answered only when it is on disk; commits that wait together share one flush.
    overlappingSync: false,
    // The engine's rows are read once and changed often.
    cache: false,
    // The names of a row's fields are kept once, not in every row.
    sharedStructuresKey: ['structures'],
  })
  let waiting: { writes: Write[]; written: Promise<unknown> } | undefined
  let last: Promise<unknown> = Promise.resolve()

  const write = (writes: Write[]) =>
    rows.batch(() => {
      for (const { key, value } of writes) {
        if (value === undefined) rows.remove(key)
        else rows.put(key, value)
      }
    })

  return {
    get: (key) => rows.get(key),
    range: ({ start, end, reverse, limit }) => [...rows.getRange({ start, end, reverse, limit })],
    async commit(writes) {
      if (!waiting) {
        // Whatever is committed until the flush before is over, goes with the next one.
        const group: Write[] = []
        const written = last.then(() => {
          waiting = undefined
          return write(group)
        })
        waiting = { writes: group, written }
        last = written.catch(() => undefined)
      }
      waiting.writes.push(...writes)
      await waiting.written
    },
    close: () => rows.close(),
  }
}
