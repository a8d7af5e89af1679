import { z } from 'zod'
import { type Calendar, localDate } from '../../workflows/kernel/calendar'
import { Instant } from '../../workflows/kernel/instant'
import { keys, ranges } from './keys'
import { stored } from './stored'
import type { Table } from './table'
import { timeToLive } from './time-to-live'

/** A reminder of what was due or overdue. */
export const Reminded = z.object({ task: z.string(), agency: z.string(), at: Instant, says: z.string() })
export type Reminded = z.infer<typeof Reminded>

const RemindedItem = stored(Reminded)
const kept = 400
/** Of all agencies. */
const all = ''

export const placeOf = ({ at, task }: Reminded): string => `${at}#${task}`

/** Who was reminded of what, by month: of each agency and of all. It is on record with the dossiers for good. */
export const remindedStore = (table: Table, calendar: Calendar) => ({
  /** Kept again it stands there once. */
  async keep(one: Reminded): Promise<void> {
    const month = localDate(one.at, calendar).slice(0, 7)
    const item = { ...RemindedItem.written(one), ...timeToLive(one.at, kept) }
    await table.writeEach(
      [one.agency, all].map((list) => ({ put: { ...keys.reminded(list, month, placeOf(one)), ...item } })),
    )
  },
  /** Of an agency or of all, before a place: the newest first. */
  async newest(
    { agency = all, month }: { agency?: string | undefined; month: string },
    limit: number,
    before?: string,
  ): Promise<Reminded[]> {
    const items = await table.newest(keys.reminded(agency, month, '').pk, ranges.reminded(before), limit + 1)
    return items
      .filter(({ sk }) => sk !== before)
      .slice(0, limit)
      .map(RemindedItem.read)
  },
})
export type RemindedStore = ReturnType<typeof remindedStore>
