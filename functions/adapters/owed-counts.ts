import { z } from 'zod'
import { dueBefore, type Placed } from './due-list'
import { isRefused } from './errors'
import { indexKeys, partitions } from './index-keys'
import { type Key, keys } from './keys'
import { json, stored } from './stored'
import { mostInTransaction, type Table, type Write } from './table'
import { lookedAt } from './workload'

const Owed = stored(
  z.object({
    counts: json(
      z.array(
        z.object({
          row: z.object({ pk: z.string(), sk: z.string() }),
          add: z.record(z.string(), z.number()),
        }),
      ),
    ),
  }),
)

/** Writes with their counts; or, where that is more than a transaction takes, with a note of what they still owe. */
export const withCounts = (
  writes: readonly Write[],
  counts: readonly Write[],
  { dossier, sequence, at }: { dossier: string; sequence: number; at: string },
): { writes: Write[]; owed?: Key } => {
  if (writes.length + counts.length <= mostInTransaction) return { writes: [...writes, ...counts] }
  const owed = keys.owed(dossier, sequence)
  const listed = indexKeys('byDue', partitions.owed, `${at}#${dossier}#${sequence}`)
  const note = counts.flatMap((write) =>
    'update' in write && write.add ? [{ row: write.update, add: write.add }] : [],
  )
  return {
    writes: [...writes, { name: 'owed', put: { ...owed, ...Owed.written({ counts: note }), ...listed } }],
    owed,
  }
}

/** Counts that a command could not take with it. They are made up for at once, or by the next watch; once in any case. */
export const owedCounts = (table: Table) => ({
  async settle({ pk, sk }: Key): Promise<void> {
    const item = await table.get({ pk, sk })
    if (!item) return
    const counts = Owed.read(item).counts.map(
      ({ row, add }): Write => ({ name: 'workload', update: row, set: lookedAt(row), add }),
    )
    const done: Write = {
      name: 'owed',
      delete: { pk, sk },
      if: { attribute: 'counts', is: item.counts as string },
    }
    try {
      await table.write([done, ...counts])
    } catch (error) {
      // Somebody else did. Unless the table was busy: then it stays owed.
      if (!isRefused(error)) throw error
    }
  },
  async *all(from?: string): AsyncGenerator<Placed<Key>> {
    for await (const { item, page } of dueBefore(table, [partitions.owed], '~', from))
      yield { pk: item.pk, sk: item.sk, page }
  },
})
