import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import { dueBefore, type Placed } from './due-list'
import { isRefused } from './errors'
import { partitions } from './index-keys'
import type { Key } from './keys'
import type { Table } from './table'
import { allOpen, lookedAt } from './workload'

const aWeek = 7 * 86_400_000

/** Weeks of workloads that are over. Those that count nothing any more go, so that none is read for ever. */
export const weeksOver = (table: Table) => ({
  async *all(at: Instant, from?: string): AsyncGenerator<Placed<Key>> {
    for await (const { item, page } of dueBefore(table, partitions.allWorkloads, at, from))
      yield { pk: item.pk, sk: item.sk, page }
  },
  async tidy({ pk, sk }: Key, at: Instant): Promise<void> {
    const row = await table.get({ pk, sk })
    if (!row) return
    const open = row[allOpen] ?? 0
    const condition = { attribute: allOpen, is: open }
    const later = lookedAt(row, instant(millis(at) + aWeek))
    try {
      await table.write([
        open === 0
          ? { name: 'workload', delete: { pk, sk }, if: condition }
          : { name: 'workload', update: { pk, sk }, set: later, if: condition },
      ])
    } catch (error) {
      // Something was counted meanwhile: it is looked at again.
      if (!isRefused(error)) throw error
    }
  },
})
