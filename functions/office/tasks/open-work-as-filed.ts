import type { Instant } from '../../../workflows/kernel/instant'
import { cursorAt, taskAt } from '../list-cursor'
import { openWork, type WorkDesk, type WorkQuery } from './open-work'

/** Of a list that is so long its places are read, and nothing else, to be brought into another order. */
export const mostInOrder = 1_000

/** Pages of the open work that is asked for, by when its dossiers were filed: of a list that is no longer than that. */
export const openWorkAsFiled = async (query: WorkQuery, at: Instant, desk: WorkDesk) => {
  const { kind, roles } = query
  const whole = { ...query, kind: undefined, roles: undefined, limit: mostInOrder, cursor: undefined }
  const { items, leftOut } = await openWork(whole, at, desk)
  // A dossier's identifier begins with the instant at which it was filed.
  const listed = items
    .filter((one) => (!kind || one.kind === kind) && (!roles || roles.includes(one.role)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return (limit: number, from: string | undefined) => {
    const last = from === undefined ? '' : taskAt(from)
    const behind = listed.filter(({ id }) => id > last)
    const page = behind.slice(0, limit)
    const end = page.at(-1)
    const isMore = behind.length > limit
    return { items: page, leftOut: from ? 0 : leftOut, ...(isMore && end && { cursor: cursorAt(end.id) }) }
  }
}
