import { type Instant, instant } from '../../workflows/kernel/instant'
import { feedAge } from './feed-age'
import { partitions } from './index-keys'
import { mergedPage } from './merged-page'
import type { Table } from './table'

/** So many are told apart; beyond it there are many. */
export const mostTold = 10

/** How much waits for an operator, up to `mostTold`, and since when: nothing of whose it is. */
export interface Waiting {
  count: number
  since?: Instant
}

const waitingIn = async (table: Pick<Table, 'page'>, lists: readonly string[]): Promise<Waiting> => {
  const { items } = await mergedPage(table, 'byDue', lists, { limit: mostTold })
  const [oldest] = items.map((item) => String(item.byDueSk).split('#')[0] ?? '')
  return { count: items.length, ...(oldest && { since: instant(Date.parse(oldest)) }) }
}

/** Of dossiers whose machines failed, and of work that the feed set aside: the first of each list. */
export const waitingWork = (table: Pick<Table, 'page' | 'getMany' | 'writeEach'>) => ({
  machines: () => waitingIn(table, partitions.allParked),
  feed: () => waitingIn(table, partitions.allAside),
  behind: feedAge(table).behind,
})
export type WaitingWork = ReturnType<typeof waitingWork>
