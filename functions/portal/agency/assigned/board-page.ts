import { z } from 'zod'
import type { Board, Pressing } from '../../../office/assignments/board'

export const BoardQuery = z.object({
  agency: z.string().max(100).optional().catch(undefined),
  by: z.enum(['agency', 'conclusion']).catch('agency'),
  show: z.enum(['all', 'overdue', 'soon', 'waits']).catch('all'),
  page: z.coerce.number().int().min(1).catch(1),
  /** Where those begin that are looked at; the soonest due when left out. */
  after: z.string().max(2_000).optional().catch(undefined),
})
export type BoardQuery = z.infer<typeof BoardQuery>

export const pageLength = 25

export interface BoardPage extends Board {
  query: BoardQuery
  counts: Record<Pressing, number>
  /** How many the filter lets through, and which of them the page has. */
  found: number
  first: number
  pages: number
}

/** A page of those that the filter lets through. `groupOf`: what they are sorted by, before their dates. */
export const boardPageOf = (
  { keys, next }: Board,
  query: BoardQuery,
  groupOf: (key: Board['keys'][number]) => string = () => '',
): BoardPage => {
  const counts = { overdue: 0, soon: 0, later: 0, waits: 0 }
  for (const { pressing } of keys) counts[pressing] += 1
  const alphabet = new Intl.Collator('vi')
  const found = keys
    .filter(({ pressing }) => query.show === 'all' || query.show === pressing)
    .map((key) => ({ key, group: groupOf(key) }))
    .sort((a, b) => alphabet.compare(a.group, b.group) || (a.key.dueAt < b.key.dueAt ? -1 : 1))
    .map(({ key }) => key)
  const first = (query.page - 1) * pageLength
  return {
    query,
    counts,
    found: found.length,
    first,
    pages: Math.max(1, Math.ceil(found.length / pageLength)),
    keys: found.slice(first, first + pageLength),
    ...(next && { next }),
  }
}
