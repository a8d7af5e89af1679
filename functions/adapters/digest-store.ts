import { z } from 'zod'
import { Instant, millis } from '../../workflows/kernel/instant'
import type { Placed } from './dossier-store'
import { WriteRefused } from './errors'
import { indexKeys, keys, partitions, ranges } from './keys'
import { stored } from './stored'
import type { Table, Write } from './table'
import { timeToLive } from './time-to-live'

/** Something about a task that an officer is told of with all else of the day. */
export const DigestEntry = z.object({
  dossier: z.string(),
  sequence: z.number().int(),
  task: z.string(),
  says: z.string(),
  unmanned: z.boolean(),
})
export type DigestEntry = z.infer<typeof DigestEntry>

/** One officer's list of one day. */
export interface Digest {
  person: string
  sendAt: Instant
}

const EntryItem = stored(
  DigestEntry.extend({ unmanned: z.stringbool({ truthy: ['true'], falsy: ['false'] }) }),
)

// Long after it was sent, and gone by itself should nobody ever send it.
const days = 60
const mostInTransaction = 100

/** What officers will be told of once a day. Keeps neither addresses nor names. */
export const digestStore = (table: Table) => ({
  /** With the mark that it was told: told twice it stands there once, also when the list has gone out since. */
  async add({ person, sendAt }: Digest, entry: DigestEntry): Promise<void> {
    const { dossier, sequence, task } = entry
    const ttl = timeToLive(sendAt, days)
    const listed = indexKeys('byDue', partitions.digests, `${sendAt}#${person}`)
    const mark = { ...keys.notice(dossier, sequence, { task, person }), notice: 'officer' }
    const line = keys.digestEntry(person, sendAt, { dossier, sequence, task })
    try {
      await table.write([
        { name: 'notice', put: mark, if: { absent: true } },
        { name: 'entry', put: { ...line, ...EntryItem.written(entry), ...ttl } },
        { name: 'digest', put: { ...keys.digest(person, sendAt), ...listed, ...ttl } },
      ])
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error
    }
  },
  /** Lists whose time has come, the oldest first. */
  async *due(at: Instant, from?: string): AsyncGenerator<Placed<Digest>> {
    let cursor = from
    do {
      const before = new Date(millis(at) + 1).toISOString()
      const page = await table.page('byDue', partitions.digests, { before, limit: 100, cursor })
      for (const { pk, sk } of page.items)
        yield {
          person: pk.slice('DIGEST#'.length),
          sendAt: Instant.parse(sk.slice('DAY#'.length)),
          page: cursor,
        }
      cursor = page.cursor
    } while (cursor)
  },
  async read({ person, sendAt }: Digest): Promise<DigestEntry[]> {
    const items = await table.range(keys.digest(person, sendAt).pk, ranges.digestEntries(sendAt))
    return items.map(EntryItem.read)
  },
  async remove({ person, sendAt }: Digest, entries: readonly DigestEntry[]): Promise<void> {
    const writes = [
      ...entries.map((entry): Write => ({ name: 'entry', delete: keys.digestEntry(person, sendAt, entry) })),
      // Last: what could not be removed is found again.
      { name: 'digest', delete: keys.digest(person, sendAt) },
    ]
    for (let first = 0; first < writes.length; first += mostInTransaction)
      await table.write(writes.slice(first, first + mostInTransaction))
  },
})
export type DigestStore = ReturnType<typeof digestStore>
