import { type Instant, instant, millis } from '../../../workflows/kernel/instant'
import { lateAfter } from '../../adapters/feed-age'
import { mostTold, type Waiting, type WaitingWork } from '../../adapters/waiting-work'
import { logger } from '../../runtime/logger'
import type { ServiceStatus } from './schemas'

const keptFor = 60_000

type Part = ServiceStatus['parts'][number]

const stateOf = ({ count }: Waiting): Part['state'] => {
  if (count === 0) return 'well'
  return count < mostTold ? 'few' : 'many'
}

/** Below two minutes it is up to date. */
export const minutesBehind = (milliseconds: number): number =>
  milliseconds < lateAfter ? 0 : Math.floor(milliseconds / 60_000)

/** Whether the service works, for anybody: looked up once a minute, however many ask. */
export const serviceStatus = (waiting: WaitingWork) => {
  let kept: ServiceStatus | undefined
  const look = async (
    part: 'machines' | 'feed',
    at: Instant,
    behind: ReturnType<WaitingWork['behind']>,
  ): Promise<Part> => {
    const [found, { [part]: late }] = await Promise.all([waiting[part](), behind])
    // What is tried again may stand with a day of its own.
    const since = found.since && found.since <= at ? { since: found.since } : {}
    return {
      part,
      state: stateOf(found),
      ...since,
      ...(late !== undefined && { behindMinutes: minutesBehind(late) }),
    }
  }
  return async (at: Instant): Promise<ServiceStatus> => {
    if (kept && kept.asOf <= at && millis(at) < millis(kept.asOf) + keptFor) return kept
    try {
      const behind = waiting.behind(at)
      const found = await Promise.all([look('machines', at, behind), look('feed', at, behind)])
      kept = { asOf: instant(millis(at)), parts: [{ part: 'records', state: 'well' }, ...found] }
      return kept
    } catch (error) {
      logger.warn('how the service is can’t be looked up', error as Error)
      return { asOf: at, parts: [{ part: 'records', state: 'away' }] }
    }
  }
}
