import { z } from 'zod'
import { Instant, instant, millis } from '../../workflows/kernel/instant'
import { dueBefore, type Placed } from './due-list'
import { WriteRefused } from './errors'
import { indexKeys, partitions } from './index-keys'
import { keys, ranges } from './keys'
import { stored } from './stored'
import { mostInTransaction, type Table, type Write } from './table'
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
/** A list, and what stands in it. */
export const digestItems = ({ person, sendAt }: Digest, entries: readonly DigestEntry[]) => {
  const ttl = timeToLive(sendAt, days)
  const listed = indexKeys('byDue', partitions.digests, `${sendAt}#${person}`)
  return {
    lines: entries.map((entry) => ({
      ...keys.digestEntry(person, sendAt, entry),
      ...EntryItem.written(entry),
      ...ttl,
    })),
    list: { ...keys.digest(person, sendAt), ...listed, ...ttl },
  }
}

/** What officers will be told of once a day. Keeps neither addresses nor names. */
export const digestStore = (table: Table) => ({
  /** With the mark that it was told: told twice it stands there once, also when the list has gone out since. */
  async add({ person, sendAt }: Digest, entry: DigestEntry): Promise<void> {
    const { dossier, sequence, task } = entry
    const { lines, list } = digestItems({ person, sendAt }, [entry])
    const mark = { ...keys.notice(dossier, sequence, { task, person }), notice: 'officer' }
    try {
      await table.write([
        { name: 'notice', put: mark, if: { absent: true } },
        ...lines.map((put): Write => ({ name: 'entry', put })),
        { name: 'digest', put: list },
      ])
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error
    }
  },
  /** Lists whose time has come, the oldest first. */
  async *due(at: Instant, from?: string): AsyncGenerator<Placed<Digest>> {
    for await (const { item, page } of dueBefore(table, [partitions.digests], instant(millis(at) + 1), from))
      yield {
        person: item.pk.slice('DIGEST#'.length),
        sendAt: Instant.parse(item.sk.slice('DAY#'.length)),
        page,
      }
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
