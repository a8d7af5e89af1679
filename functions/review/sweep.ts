import type { Command } from '../../workflows/kernel/command'
import { Conflict } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import { system } from '../../workflows/kernel/person'
import type { Bookmarks } from '../adapters/bookmarks'
import type { Placed } from '../adapters/due-list'
import { tellOperators } from '../runtime/logger'
import { type Desk, runCommand } from '../runtime/run-command'

/** A command that has begun is given this long to end. */
const reserve = 20_000

/** Milliseconds until nobody waits for the answer any more. */
export type TimeLeft = () => number

/** The time that may be spent when only a part of what is left is one's own; of no limit, all. */
export const shareOf = (timeLeft: TimeLeft, part: number): TimeLeft => {
  const others = Math.max(0, timeLeft() - reserve) * (1 - part)
  return Number.isFinite(others) ? () => timeLeft() - others : timeLeft
}

export interface Swept {
  failed: number
  /** Lists that the time was too short for: the next sweep goes on there. */
  unfinished: number
}

/**
 * Acts on a list's entries, one after the other; one broken dossier does not keep the others waiting. What the time
 * was too short for is begun with next time, so that no list's head keeps its tail from ever being looked at. True
 * when it came to the list's end and none of its entries failed, in however many sweeps.
 */
export const sweep = async <T extends object>(
  what: string,
  listFrom: (page: string | undefined) => AsyncIterable<Placed<T>>,
  act: (one: T) => Promise<void>,
  { swept, timeLeft, bookmarks }: { swept: Swept; timeLeft: TimeLeft; bookmarks: Bookmarks },
): Promise<boolean> => {
  const from = await bookmarks.of(what)
  const before = swept.failed
  const failed = () => (from?.failed ?? 0) + swept.failed - before
  for await (const { page, ...one } of listFrom(from?.page)) {
    if (timeLeft() < reserve) {
      swept.unfinished += 1
      tellOperators('the sweep ran out of time', { what, next: JSON.stringify(one) })
      if (page && page !== from?.page) await bookmarks.set(what, { page, failed: failed() })
      return false
    }
    try {
      await act(one as unknown as T)
    } catch (error) {
      swept.failed += 1
      tellOperators('a dossier could not be acted on', { what, one: JSON.stringify(one) }, error)
    }
  }
  if (from) await bookmarks.remove(what)
  return failed() === 0
}

/** False when there was nothing to do: somebody acted at the last moment, or this was done before. */
export const attempt = async (
  desk: Desk,
  dossier: string,
  command: Command,
  at: Instant,
): Promise<boolean> => {
  try {
    await runCommand(desk, dossier, command, { at, by: system })
    return true
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return false
  }
}
