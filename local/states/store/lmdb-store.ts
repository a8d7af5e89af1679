import { open } from 'lmdb'
import type { Key, StateStore } from './state-store'

/** The engine's rows in one LMDB file under a folder. */
export const lmdbStore = (folder: string): StateStore => {
  const rows = open<unknown, Key>({
    path: folder,
    // A commit is answered only when it is on disk; commits that wait together share one flush.
    overlappingSync: false,
    // The engine's rows are read once and changed often.
    cache: false,
  })
  return {
    get: (key) => rows.get(key),
    range: ({ start, end, reverse, limit }) => [...rows.getRange({ start, end, reverse, limit })],
    async commit(writes) {
      await rows.batch(() => {
        for (const { key, value } of writes) {
          if (value === undefined) rows.remove(key)
          else rows.put(key, value)
        }
      })
    },
    close: () => rows.close(),
  }
}
