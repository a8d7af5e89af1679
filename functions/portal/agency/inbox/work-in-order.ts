import type { Person } from '../../../../workflows/kernel/person'
import type { TaskListing } from '../../../adapters/task-listing'
import { cursorAt, taskAt } from '../../../office/list-cursor'
import { readListed } from '../../../office/tasks/list-tasks'
import { mostInOrder } from '../../../office/tasks/whole-work'
import type { Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import type { InboxQuery, Sorting } from './inbox-query'
import { type InboxRow, rowsOf, sorted } from './inbox-rows'

/** So many dossiers are read, with what was filed in them, to be brought into an order that no key has. */
const mostRead = 400
/** Of which a list is brought into an order as a whole. */
export const mostInOrderOf: Record<Sorting, number> = {
  due: Number.POSITIVE_INFINITY,
  filed: mostInOrder,
  name: mostRead,
  'came-back': mostRead,
}

export interface RowsPage {
  rows: InboxRow[]
  cursor?: string | undefined
  leftOut: number
}

/**
 * A page of all that is listed in another order than by when it is due; undefined where that would read too much. The
 * cursor is the first row of the page: of one that is done meanwhile the list is shown from its beginning, and nothing left out.
 */
export const workInOrder = async (
  listed: readonly TaskListing[],
  { sort, size, procedure, cursor }: InboxQuery,
  person: Person,
  at: Visit['at'],
  desk: Pick<AgencyDesk, 'dossiers' | 'law' | 'calendar'>,
): Promise<RowsPage | undefined> => {
  const from = cursor === undefined ? undefined : taskAt(cursor)
  const pageOf = <One extends { id: string }>(all: readonly One[], isFrom: (id: string) => boolean) => {
    const first =
      from === undefined
        ? 0
        : Math.max(
            0,
            all.findIndex(({ id }) => isFrom(id)),
          )
    const next = all[first + size]
    return { items: all.slice(first, first + size), ...(next && { cursor: cursorAt(next.id) }) }
  }
  const read = async (some: readonly TaskListing[]) => {
    const { items, leftOut } = await readListed(some, desk)
    const wanted = items.filter(({ task }) => !procedure || task.procedure === procedure)
    return { rows: await rowsOf(wanted, person, at, desk), leftOut }
  }
  if (sort === 'filed') {
    // A dossier's identifier begins with the instant at which it was filed.
    const inOrder = listed.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const page = pageOf(inOrder, (id) => id >= (from ?? ''))
    return { ...page, ...(await read(page.items)) }
  }
  if (listed.length > mostInOrderOf[sort]) return undefined
  const { rows, leftOut } = await read(listed)
  const { items, ...page } = pageOf(sorted(rows, sort), (id) => id === from)
  return { ...page, rows: items, leftOut: from ? 0 : leftOut }
}
