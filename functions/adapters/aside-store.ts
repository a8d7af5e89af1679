import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'
import { leaveOut } from '../runtime/leave-out'
import type { Placed } from './due-list'
import { WriteRefused } from './errors'
import { indexKeys, partitions } from './index-keys'
import { type Key, keys } from './keys'
import { lastArrivals } from './last-arrivals'
import { mergedPage } from './merged-page'
import { stored } from './stored'
import type { Table } from './table'
import { timeToLive } from './time-to-live'

/** What a log says of it: an alarm counts these lines. */
export const setAsideMessage = 'work about an event was set aside'

/** The kinds of work that follow an event. None waits for another. */
export const Lane = z.enum(['machines', 'figures', 'board', 'search', 'mail', 'dates', 'results'])
export type Lane = z.infer<typeof Lane>

/** One kind of work about one event, which failed. */
export const Aside = z.object({
  dossier: z.string(),
  /** The dossier's, as people know it. */
  number: z.string(),
  sequence: z.number().int().positive(),
  lane: Lane,
  /** The error's name: its message may quote what people wrote. */
  error: z.string(),
  since: Instant,
  /** How often it was given up. */
  attempts: z.number().int().positive(),
})
export type Aside = z.infer<typeof Aside>
const AsideItem = stored(Aside)
export type AsidePlace = Pick<Aside, 'dossier' | 'sequence' | 'lane'>

const Numbered = z.object({ number: z.string() })
const Event = z.object({ event: z.string() })
const placeOf = ({ pk, sk }: Key): AsidePlace => {
  const [, lane, sequence] = sk.split('#')
  return { dossier: pk.slice(keys.head('').pk.length), sequence: Number(sequence), lane: Lane.parse(lane) }
}

/** What the feed could not do. The event itself stays where it is: here is only that something is still to be done. */
export const asideStore = (table: Table) => {
  const tellOf = lastArrivals(table)
  const find = async (place: AsidePlace): Promise<Aside | undefined> => {
    const item = await table.get(keys.aside(place))
    return item && AsideItem.read(item)
  }
  /** As it stands beside the fold: that may be what can't be read. */
  const numberOf = async (dossier: string): Promise<string> =>
    Numbered.safeParse(await table.get(keys.head(dossier))).data?.number ?? dossier
  const page = async (limit: number, cursor?: string) => {
    const { items, cursor: next } = await mergedPage(table, 'byDue', partitions.allAside, { limit, cursor })
    const found = await leaveOut(
      'what was set aside',
      items,
      ({ sk }) => sk,
      (item) => find(placeOf(item)),
    )
    return { items: found.items.flatMap((aside) => aside ?? []), ...(next && { cursor: next }) }
  }
  return {
    find,
    numberOf,
    /** The longest set aside first. */
    page,
    async *all(from?: string): AsyncGenerator<Placed<Aside>> {
      let cursor = from
      do {
        const { items, cursor: next } = await page(100, cursor)
        for (const item of items) yield { ...item, page: cursor }
        cursor = next
      } while (cursor)
    },
    async keep(place: AsidePlace, { error, at }: { error: string; at: Instant }): Promise<void> {
      const before = await find(place)
      const { dossier, sequence, lane } = place
      const since = before?.since ?? at
      const number = await numberOf(dossier)
      const attempts = (before?.attempts ?? 0) + 1
      const aside: Aside = { dossier, number, sequence, lane, error, since, attempts }
      const listed = indexKeys('byDue', partitions.aside(dossier), `${since}#${dossier}#${sequence}#${lane}`)
      await tellOf('aside', at)
      await table.write([
        { name: 'aside', put: { ...keys.aside(place), ...AsideItem.written(aside), ...listed } },
      ])
    },
    async forget(place: AsidePlace): Promise<void> {
      await table.write([{ name: 'aside', delete: keys.aside(place) }])
    },
    /** Puts the event into the feed once more. False when that was done since it failed last, or nothing is there. */
    async play(place: AsidePlace, at: Instant): Promise<boolean> {
      const aside = await find(place)
      const item = await table.get(keys.event(place.dossier, place.sequence))
      if (!aside || !item) return false
      const again = { ...keys.again(place, aside.attempts), ...Event.parse(item), ...timeToLive(at) }
      try {
        await table.write([{ name: 'again', put: again, if: { absent: true } }])
        return true
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error
        return false
      }
    },
  }
}
export type AsideStore = ReturnType<typeof asideStore>
