import { asBinary } from 'lmdb'
import { isCommitFailure, openEnvironment } from './open-environment'
import type { Key, StateStore, Write } from './state-store'

/** Milliseconds of real time: the disk knows no other. */
const beforeNextTry = 500

/** LMDB's limit on a key, in bytes. */
const largestKey = 1978
/** More bytes than the key can take: three for each UTF-16 unit, and what divides the parts. */
const mostBytes = (key: Key) =>
  key.reduce<number>((sum, part) => sum + (typeof part === 'number' ? 10 : part.length * 3 + 1), 0)

/** The engine's rows in one LMDB file under a folder. */
export const lmdbStore = (folder: string): StateStore => {
  const rows = openEnvironment<unknown, Key>(folder, {
    // Addresses, not memory: a map that has to grow is mapped a second time beside the first.
    mapSize: 2 ** 36,
    // A commit is answered only when it is on disk; commits that wait together share one flush.
    overlappingSync: false,
    // The engine's rows are read once and changed often.
    cache: false,
    // The names of a row's fields are kept once, not in every row.
    sharedStructuresKey: ['structures'],
  })
  const { encoder } = rows as unknown as { encoder: { encode(value: unknown): Buffer } }
  let waiting: { writes: Write[]; written: Promise<unknown> } | undefined
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  /** Made at once: what is wrong with one commit must not spoil its group, and later changes must not get into it. */
  const encoded = ({ key, value }: Write): Write => {
    if (mostBytes(key) > largestKey) throw new Error(`The key is too long: ${key.join(' ').slice(0, 200)}`)
    return { key, value: value === undefined ? undefined : asBinary(encoder.encode(value)) }
  }

  const tryWrite = (writes: Write[]) =>
    rows.batch(() => {
      for (const { key, value } of writes) {
        if (value === undefined) rows.remove(key)
        else rows.put(key, value)
      }
    })

  /** On a full disk a commit waits for room: an execution must not fail for it, and none may overtake another. */
  const write = async (writes: Write[]) => {
    for (;;) {
      try {
        return await tryWrite(writes)
      } catch (error) {
        if (closed || !isCommitFailure(error)) throw error
        await new Promise((resolve) => setTimeout(resolve, beforeNextTry).unref())
      }
    }
  }

  return {
    get: (key) => rows.get(key),
    range: ({ start, end, reverse, limit }) => [...rows.getRange({ start, end, reverse, limit })],
    async commit(writes) {
      if (closed) throw new Error('The store is closed')
      const ready = writes.map(encoded)
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
      waiting.writes.push(...ready)
      await waiting.written
    },
    async close() {
      closed = true
      await last
      await rows.close()
    },
  }
}
