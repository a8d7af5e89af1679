import { z } from 'zod'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import { type FeedAge, type Follower, lateAfter } from '../adapters/feed-age'
import { logger } from './logger'

const Probe = z.object({ pk: z.object({ S: z.literal('FEED') }), asked: z.object({ S: z.string() }) })
/** When a probe among the events was asked for; undefined for any other record. */
export const probeIn = (image: unknown): Instant | undefined => Probe.safeParse(image).data?.asked.S

const noteEvery = 60_000

/** A record that is done: when the stream got it, and when it was asked for if it is a probe. */
export interface Done {
  at: Instant
  probe?: Instant | undefined
}

/** Notes how far a follower has got: at each probe, and while it is late, once a minute, until it no longer is. */
export const noteAge = (
  follower: Follower,
  age: Pick<FeedAge, 'note'>,
  now: () => number = Date.now,
): ((done: readonly Done[]) => Promise<void>) => {
  let late = false
  let noteAgainAt = 0
  return async (done) => {
    if (done.length === 0) return
    const newest = instant(Math.max(...done.map(({ at }) => millis(at))))
    const behind = Math.max(0, now() - millis(newest))
    const wasLate = late
    late = behind >= lateAfter
    const [probe] = done
      .flatMap((one) => one.probe ?? [])
      .sort()
      .reverse()
    const isDue = late ? now() >= noteAgainAt : wasLate
    if (!probe && !isDue) return
    try {
      await age.note(follower, probe && probe > newest ? probe : newest, behind)
      noteAgainAt = now() + noteEvery
    } catch (error) {
      logger.warn('how far the feed is could not be noted', { follower, error: error as Error })
    }
  }
}
