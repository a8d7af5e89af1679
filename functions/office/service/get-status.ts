import { type Instant, instant, millis } from '../../../workflows/kernel/instant'
import { mostTold, type Waiting, type WaitingWork } from '../../adapters/waiting-work'
import { logger } from '../../runtime/logger'
import type { ServiceStatus } from './schemas'

const keptFor = 60_000

type Part = ServiceStatus['parts'][number]

const stateOf = ({ count }: Waiting): Part['state'] => {
  if (count === 0) return 'well'
  return count < mostTold ? 'few' : 'many'
}

/** Whether the service works, for anybody: looked up once a minute, however many ask. */
export const serviceStatus = (waiting: WaitingWork) => {
  let kept: ServiceStatus | undefined
  const look = async (part: 'machines' | 'feed', at: Instant): Promise<Part> => {
    const found = await waiting[part]()
    // What is tried again may stand with a day of its own.
    const since = found.since && found.since <= at ? { since: found.since } : {}
    return { part, state: stateOf(found), ...since }
  }
  return async (at: Instant): Promise<ServiceStatus> => {
    if (kept && kept.asOf <= at && millis(at) < millis(kept.asOf) + keptFor) return kept
    try {
      const found = await Promise.all([look('machines', at), look('feed', at)])
      kept = { asOf: instant(millis(at)), parts: [{ part: 'records', state: 'well' }, ...found] }
      return kept
    } catch (error) {
      logger.warn('how the service is can’t be looked up', error as Error)
      return { asOf: at, parts: [{ part: 'records', state: 'away' }] }
    }
  }
}
