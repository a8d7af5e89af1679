import type { Instant } from '../../workflows/kernel/instant'
import { bookmarkItem } from './bookmarks'
import type { Table } from './table'

/** Lists that are empty as long as nothing fails. Each lies in several partitions. */
export type SeldomList = 'parked' | 'aside'
/** The bookmark whose page says in which hour something came into a list last. */
export const lastIn = (list: SeldomList): string => `last ${list}`

/** Says so before it comes, once an hour: so whoever goes through the list need not ask all of its partitions. */
export const lastArrivals = (table: Pick<Table, 'writeEach'>) => {
  const told = new Map<SeldomList, string>()
  return async (list: SeldomList, at: Instant): Promise<void> => {
    const hour = at.slice(0, 13)
    if ((told.get(list) ?? '') >= hour) return
    await table.writeEach([{ put: bookmarkItem(lastIn(list), { page: hour, failed: 0 }) }])
    told.set(list, hour)
  }
}
