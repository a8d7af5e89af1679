import { z } from 'zod'
import { keys } from './keys'
import { stored } from './stored'
import type { Table } from './table'

const Mark = stored(z.object({ calendar: z.string() }))

/** Under which calendar, by its hash, the deadlines of a shard's dossiers were counted last. */
export const calendarMarks = (table: Table) => ({
  async of(shard: number): Promise<string | undefined> {
    const item = await table.get(keys.calendarMark(shard))
    return item && Mark.read(item).calendar
  },
  async set(shard: number, calendar: string): Promise<void> {
    await table.write([{ name: 'mark', put: { ...keys.calendarMark(shard), ...Mark.written({ calendar }) } }])
  },
})
export type CalendarMarks = ReturnType<typeof calendarMarks>
