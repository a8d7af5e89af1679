import { z } from 'zod'
import { dueShards } from './index-keys'
import { keys } from './keys'
import { stored } from './stored'
import type { Table } from './table'

const Mark = stored(z.object({ calendar: z.string() }))

/** Under which calendar, by its hash, the deadlines of a shard's dossiers were counted last. */
export const calendarMarks = (table: Table) => ({
  /** By shard. */
  async all(): Promise<(string | undefined)[]> {
    const marks = Array.from({ length: dueShards }, (_, shard) => keys.calendarMark(shard))
    const items = await table.getMany(marks)
    return marks.map(({ pk }) => {
      const item = items.find((one) => one.pk === pk)
      return item && Mark.read(item).calendar
    })
  },
  async set(shard: number, calendar: string): Promise<void> {
    await table.write([{ name: 'mark', put: { ...keys.calendarMark(shard), ...Mark.written({ calendar }) } }])
  },
})
export type CalendarMarks = ReturnType<typeof calendarMarks>
