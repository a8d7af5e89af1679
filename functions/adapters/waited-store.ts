import { z } from 'zod'
import { type Calendar, localDate } from '../../workflows/kernel/calendar'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import { keys } from './keys'
import { json, stored } from './stored'
import type { Table } from './table'
import { timeToLive } from './time-to-live'

/** How much waited for an authority's direction on a day, by the agency that let it lie. */
export const Waited = z.record(z.string(), z.number().int().positive())
export type Waited = z.infer<typeof Waited>

const WaitedItem = stored(z.object({ agencies: json(Waited) }))
const week = 7 * 86_400_000
const kept = 60

/** An item a day, so that what waits now stands beside what waited before. */
export const waitedStore = (table: Table, calendar: Calendar) => {
  const keyAt = (authority: string, at: Instant) => keys.waited(authority, localDate(at, calendar))
  return {
    /** Of the day; kept again, as it is by then. */
    async keep(authority: string, at: Instant, agencies: Waited): Promise<void> {
      const item = { ...WaitedItem.written({ agencies }), ...timeToLive(at, kept) }
      await table.writeEach([{ put: { ...keyAt(authority, at), ...item } }])
    },
    /** Seven days before; undefined where nobody kept it. */
    async weekBefore(authority: string, at: Instant): Promise<Waited | undefined> {
      const item = await table.get(keyAt(authority, instant(millis(at) - week)))
      return item && WaitedItem.read(item).agencies
    },
  }
}
export type WaitedStore = ReturnType<typeof waitedStore>
