import type { Agency } from '../../workflows/kernel/agency'
import type { Instant } from '../../workflows/kernel/instant'
import type { WaitedStore } from '../adapters/waited-store'
import { type WaitingDesk, waitingDirections } from '../office/tasks/waiting-directions'
import { logger } from '../runtime/logger'

export interface WaitedDesk extends WaitingDesk {
  agencies: readonly Agency[]
  waited: Pick<WaitedStore, 'keep'>
}

/** Once a day: what waits for who directs, by agency. Where not all of it was looked through, nothing is kept. */
export const keepWaited = async (at: Instant, desk: WaitedDesk): Promise<void> => {
  for (const { id, kind } of desk.agencies) {
    if (kind !== 'peoples-committee') continue
    try {
      const { agencies, more } = await waitingDirections(id, at, desk)
      if (more) continue
      await desk.waited.keep(id, at, Object.fromEntries(agencies.map(({ agency, count }) => [agency, count])))
    } catch (error) {
      // A page lacks a comparison by it: no silence waits for that.
      logger.warn('what waits is not kept', { agency: id, error: error as Error })
    }
  }
}
