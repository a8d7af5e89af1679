import type { Command } from '../../workflows/kernel/command'
import { Conflict } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import { logger } from '../runtime/logger'
import { type Desk, runCommand } from '../runtime/run-command'

/** A command that has begun is given this long to end. */
const reserve = 20_000

export interface Swept {
  failed: number
  /** Lists that the time was too short for: the next sweep begins them anew. */
  unfinished: number
}

/**
 * Acts on a list's entries, one after the other; one broken dossier does not keep the others waiting. True when it
 * came to the list's end.
 */
export const sweep = async <T>(
  what: string,
  list: AsyncIterable<T>,
  act: (one: T) => Promise<void>,
  { swept, timeLeft }: { swept: Swept; timeLeft: () => number },
): Promise<boolean> => {
  for await (const one of list) {
    if (timeLeft() < reserve) {
      swept.unfinished += 1
      logger.error('the sweep ran out of time', { what, next: one })
      return false
    }
    try {
      await act(one)
    } catch (error) {
      swept.failed += 1
      logger.error('a dossier could not be acted on', { what, one, error: error as Error })
    }
  }
  return true
}

/** False when there was nothing to do: somebody acted at the last moment, or this was done before. */
export const attempt = async (
  desk: Desk,
  dossier: string,
  command: Command,
  at: Instant,
): Promise<boolean> => {
  try {
    await runCommand(desk, dossier, command, { at, by: 'system' })
    return true
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return false
  }
}
