import { z } from 'zod'
import type { Board, Pressing } from '../../../office/assignments/board'

export const BoardQuery = z.object({
  agency: z.string().max(100).optional().catch(undefined),
  by: z.enum(['agency', 'conclusion']).catch('agency'),
  show: z.enum(['all', 'overdue', 'soon', 'waits']).catch('all'),
  page: z.coerce.number().int().min(1).catch(1),
})
export type BoardQuery = z.infer<typeof BoardQuery>

export const pageLength = 25

export interface BoardPage extends Pick<Board, 'lines' | 'more' | 'leftOut'> {
  query: BoardQuery
  counts: Record<Pressing, number>
  pages: number
}

/** A page of those lines that the filter lets through. `groupOf`: what they are sorted by, before their dates. */
export const boardPageOf = (
  { lines, ...board }: Board,
  query: BoardQuery,
  groupOf: (line: Board['lines'][number]) => string = () => '',
): BoardPage => {
  const counts = { overdue: 0, soon: 0, later: 0, waits: 0 }
  for (const { pressing } of lines) counts[pressing] += 1
  const alphabet = new Intl.Collator('vi')
  const found = lines
    .filter(({ pressing }) => query.show === 'all' || query.show === pressing)
    .sort((a, b) => alphabet.compare(groupOf(a), groupOf(b)) || (a.dueAt < b.dueAt ? -1 : 1))
  const first = (query.page - 1) * pageLength
  return {
    ...board,
    query,
    counts,
    pages: Math.max(1, Math.ceil(found.length / pageLength)),
    lines: found.slice(first, first + pageLength),
  }
}
