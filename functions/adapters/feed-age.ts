import { z } from 'zod'
import { Instant, millis } from '../../workflows/kernel/instant'
import { keys } from './keys'
import { stored } from './stored'
import type { Table } from './table'
import { timeToLive } from './time-to-live'

/** Who follows the feed: what moves machines, and what makes mails, figures and lists. */
export type Follower = 'machines' | 'feed'

const Probe = stored(z.object({ asked: Instant }))
const Noted = stored(z.object({ upTo: Instant, behind: z.number().int() }))

/** In milliseconds; less is as soon as it can be. */
export const lateAfter = 2 * 60_000

/**
 * How far behind the feed is, without a look at what waits in it: the watch puts a probe among the events, hourly, and
 * who follows them notes when it came. In between only whoever is late writes.
 */
export const feedAge = (table: Pick<Table, 'getMany' | 'writeEach'>) => ({
  /** Asked again, it is one. */
  async ask(asked: Instant): Promise<void> {
    const probe = Probe.written({ asked })
    await table.writeEach([
      { put: { ...keys.feed('PROBE'), ...probe } },
      { put: { ...keys.feed(`PROBE#${asked}`), ...probe, ...timeToLive(asked, 1) } },
    ])
  },
  /** `upTo`: what was written until then is done, so many milliseconds later. */
  async note(follower: Follower, upTo: Instant, behind: number): Promise<void> {
    await table.writeEach([{ put: { ...keys.feed(`BY#${follower}`), ...Noted.written({ upTo, behind }) } }])
  },
  /** In milliseconds, of each; of none before the first probe. */
  async behind(at: Instant): Promise<Partial<Record<Follower, number>>> {
    const sks = { probe: 'PROBE', machines: 'BY#machines', feed: 'BY#feed' }
    const items = await table.getMany(Object.values(sks).map(keys.feed))
    const itemOf = (name: keyof typeof sks) => items.find(({ sk }) => sk === sks[name])
    const probe = itemOf('probe')
    if (!probe) return {}
    const { asked } = Probe.read(probe)
    const of = (follower: Follower): number => {
      const item = itemOf(follower)
      const noted = item && Noted.read(item)
      if (noted && noted.upTo >= asked) return noted.behind
      return Math.max(noted?.behind ?? 0, millis(at) - millis(asked), 0)
    }
    return { machines: of('machines'), feed: of('feed') }
  },
})
export type FeedAge = ReturnType<typeof feedAge>
