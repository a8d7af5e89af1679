import { openEnvironment } from '@motcua/states/store/open-environment'
import type { Database as LmdbDatabase, RootDatabase } from 'lmdb'
import type { NewestEvent } from '../folder/agree-with-tables'
import type { Database } from './client'
import type { Mapping } from './read-mappings'

type Attributes = Record<string, unknown>

/** An insert on its way to a mapping: logged before the database is asked, removed once delivered. */
export interface Entry {
  keys: Attributes
  image: Attributes
}

/** One mapping's log, ordered by sequence number. */
export interface FeedLog {
  add(sequence: number, entry: Entry): Promise<unknown>
  get(sequence: number): Entry | undefined
  remove(sequences: number[]): Promise<unknown>
  /** Entries of an earlier run whose item is really in the table, each item once; forgets the others. */
  recover(database: Database): Promise<{ sequence: number; keys: Attributes }[]>
}

export interface FeedLogs {
  log(mapping: Mapping): FeedLog
  nextSequence(): number
  /** The event that was last known to be in its table, kept over restarts. */
  newest(): NewestEvent | undefined
  noteNewest(event: NewestEvent): void
  close(): Promise<void>
}

const atOnce = 100
const newestName = 'newest'

/** Which of these keys the table holds, by their JSON; a batch at a time, so the cost is the log's, not the table's. */
const readBack = async (database: Database, table: string, keys: Attributes[]) => {
  const found = new Map<string, Attributes>()
  for (let i = 0; i < keys.length; i += atOnce) {
    let wanted = keys.slice(i, i + atOnce)
    while (wanted.length > 0) {
      const answer = (await database.call('BatchGetItem', {
        RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } },
      })) as {
        Responses?: Record<string, Attributes[]>
        UnprocessedKeys?: Record<string, { Keys: Attributes[] }>
      }
      for (const item of answer.Responses?.[table] ?? [])
        found.set(keyText(item, Object.keys(wanted[0]!)), item)
      wanted = answer.UnprocessedKeys?.[table]?.Keys ?? []
    }
  }
  return found
}

export const keyText = (item: Attributes, keys: string[]) => JSON.stringify(keys.map((key) => item[key]))

const createLog = (root: RootDatabase, { id, table, wants }: Mapping): FeedLog => {
  const entries = root.openDB<Entry, number>({ name: id, encoding: 'json' })
  const remove = (sequences: number[]) => Promise.all(sequences.map((sequence) => entries.remove(sequence)))
  return {
    add: (sequence, entry) => entries.put(sequence, entry),
    get: (sequence) => entries.get(sequence),
    remove,
    async recover(database) {
      const logged = [...entries.getRange()].map(({ key, value }) => ({ sequence: key, keys: value.keys }))
      const distinct = new Map(logged.map(({ keys }) => [keyText(keys, table.keys), keys]))
      const present = await readBack(database, table.name, [...distinct.values()])
      const kept: typeof logged = []
      const gone: number[] = []
      for (const { sequence, keys } of logged) {
        const item = present.get(keyText(keys, table.keys))
        // Two writers may have logged the same key, and only one of them won: its item counts, once.
        present.delete(keyText(keys, table.keys))
        // And the winner's may be one that this mapping does not want.
        if (!item || !wants(item)) gone.push(sequence)
        else {
          kept.push({ sequence, keys })
          void entries.put(sequence, { keys, image: item })
        }
      }
      await remove(gone)
      return kept
    },
  }
}

/** What the feed of a folder that is perhaps being served remembers as its newest event. */
export const newestIn = async (path: string): Promise<NewestEvent | undefined> => {
  const root = openEnvironment(path, { maxDbs: 64, readOnly: true })
  try {
    // Undefined for a feed that has none yet: reading alone makes no database.
    const rows = root.openDB<NewestEvent, string>({ name: newestName, encoding: 'json' }) as
      | LmdbDatabase<NewestEvent, string>
      | undefined
    return rows?.get('event')
  } finally {
    await root.close()
  }
}

/** The feed's durable part. A killed process loses nothing that LMDB has committed; the flush to disk follows. */
export const openFeedLogs = (path: string): FeedLogs => {
  const root = openEnvironment(path, { maxDbs: 64 })
  const newest = root.openDB<NewestEvent, string>({ name: newestName, encoding: 'json' })
  // Microseconds since 1970, so that numbers grow over restarts without being stored.
  let sequence = Date.now() * 1000
  return {
    log: (mapping) => createLog(root, mapping),
    nextSequence: () => sequence++,
    newest: () => newest.get('event'),
    noteNewest: (event) => {
      // Without room it stays what it was, which is true as well.
      newest.put('event', event).catch(() => {})
    },
    close: () => root.close(),
  }
}
