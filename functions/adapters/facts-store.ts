import { z } from 'zod'
import { Facts } from '../../workflows/indicators/facts'
import { dayOfFacts } from '../../workflows/indicators/report-period'
import type { Calendar } from '../../workflows/kernel/calendar'
import { leaveOut, type Readable } from '../runtime/leave-out'
import { remember } from '../runtime/remember'
import { again, type Policy } from './again'
import { countedMark, countersOf, inTransactions, type Recount } from './count-facts'
import { writeOf } from './counter-items'
import { marksOf, newestIn } from './counts-store'
import { isRefused, WriteRefused } from './errors'
import { canonical } from './event-chain'
import { entriesOf } from './figure-lists'
import { type Key, keys } from './keys'
import { mergedNewest, readerOf } from './merged-newest'
import { packed, unpacked } from './packed'
import { jitteredPause } from './pause'
import { json, stored, writable } from './stored'
import type { Condition, Item, Table, Write } from './table'

type Zone = Pick<Calendar, 'timeZone'>

const FactsItem = stored(
  z.object({
    facts: z.codec(z.string(), z.string(), { decode: unpacked, encode: packed }).pipe(json(Facts)),
  }),
)
const factsOf = (item: Item): Facts => FactsItem.read(item).facts
const textOf = (facts: Facts): string => canonical(writable(Facts, facts))

/**
 * Where a dossier's facts lie: in the month of its filing and in that of its reception, which is nearly always the
 * same one. So facts never move, and a late event can't leave a second, older copy that counts.
 */
export const placesOf = ({ agency, dossier, months }: Facts): Key[] =>
  months.map((month) => keys.facts(agency, month, dossier))
/** The one that tells whether others were faster. */
const placeOf = (facts: Facts): Key => placesOf(facts)[0] as Key
const idOf = ({ pk, sk }: Key): string => `${pk} ${sk}`

export interface MeasuredFacts {
  facts: Facts
  /** Of the last event in them. */
  sequence: number
}

/** The counters that a dossier's facts are in; none, where a release that counted otherwise kept them. */
export const generationIn = ({ countedIn }: Item): number | undefined =>
  countedIn === undefined ? undefined : Number(String(countedIn).split('.')[0])

/** Facts of a stored item with the counters that they are in; undefined when they can't be read. */
export const countedFactsIn = (item: Item): { facts: Facts; generation?: number } | undefined => {
  try {
    return { facts: factsOf(item), generation: generationIn(item) }
  } catch {
    return undefined
  }
}

/** Behind all dossiers of a month. */
const last = '~'

/** Other writers of the same facts, or of the same counters, are done in milliseconds. */
const patiently: Policy = { tries: 10, pause: jitteredPause, when: isRefused }
const mostWritten = 200

const byKey = (items: readonly Item[]): ((key: Key) => Item | undefined) => {
  const itemAt = new Map(items.map((item) => [idOf(item), item]))
  return (key) => itemAt.get(idOf(key))
}

/** What the indicators know of each dossier. */
export const factsStore = (table: Table, zone: Zone) => {
  const kept = keptIn(zone)
  // As they were written here last, and where to: both are looked at when they are written again, and then read.
  const written = new Map<string, Item>()
  let countedLast: number | undefined
  const standing = async (measured: readonly MeasuredFacts[], afresh: boolean) => {
    const isKnown = ({ facts, sequence }: MeasuredFacts) =>
      sequence === 1 || written.has(idOf(placeOf(facts)))
    if (!afresh && countedLast !== undefined && measured.every(isKnown))
      return { itemAt: (key: Key) => written.get(idOf(key)), generation: countedLast }
    const places = measured.map(({ facts }) => placeOf(facts))
    const itemAt = byKey(await table.getMany([...places, keys.countsMark]))
    countedLast = newestIn(marksOf(itemAt(keys.countsMark)))
    return { itemAt, generation: countedLast }
  }
  const newestOf = (agency: string, month: string, to: string, atOnce: number) => {
    const { pk, sk } = keys.facts(agency, month, '')
    const read = async (upTo: string, limit: number) => {
      const items = await table.newest(pk, { from: sk, to: `${sk}${upTo.slice(month.length + 1)}` }, limit)
      return items.map((item) => ({
        place: `${month}#${item.sk.slice(sk.length)}`,
        facts: countedFactsIn(item)?.facts,
      }))
    }
    return readerOf(read, to, atOnce)
  }
  return {
    /**
     * Older facts never replace newer ones; the same again only when `anew`. What they change is added to the counters in the same
     * transaction: facts are counted once, however often they come.
     */
    async keep(measured: readonly MeasuredFacts[], anew = false): Promise<void> {
      await again(patiently, async (tried) => {
        const { itemAt, generation } = await standing(measured, anew || tried > 1)
        const recounts = measured.flatMap((one) => {
          const recount = recountOf(one, itemAt(placeOf(one.facts)), { generation, anew })
          const { before, now } = recount.sequence
          return before > now || (before === now && !anew) ? [] : [recount]
        })
        if (recounts.length === 0) return
        for (const some of inTransactions(recounts, kept, zone)) {
          const counters = countersOf(some, zone)
          const counterAt = byKey(await table.getMany([...counters.map(({ key }) => key), keys.countsMark]))
          if (newestIn(marksOf(counterAt(keys.countsMark))) !== generation) throw new WriteRefused(['counts'])
          await table.write([
            ...some.flatMap(kept),
            ...counters.map((counter) => writeOf(counter, counterAt(counter.key))),
          ])
          for (const recount of some)
            remember(written, idOf(placeOf(recount.now.facts)), factsItemOf(recount), mostWritten)
        }
      })
    },

    /** Whether all that is kept of a dossier is exactly this. */
    async holds(facts: Facts): Promise<boolean> {
      const text = textOf(facts)
      const places = placesOf(facts)
      const entries = entriesOf(facts, placeOf(facts), zone)
      const itemAt = byKey(await table.getMany([...places, ...entries.map(({ pk, sk }) => ({ pk, sk }))]))
      return (
        places.every((key) => unpacked(String(itemAt(key)?.facts)) === text) &&
        entries.every((entry) => itemAt(entry)?.facts === entry.facts)
      )
    },

    /** Facts of all dossiers that agencies decide, those of the newest month and filing first. Undefined: they can't be read. */
    async *newest(
      agencies: readonly string[],
      { months, before, limit }: { months: readonly string[]; before?: string | undefined; limit: number },
    ): AsyncGenerator<{ place: string; facts: Facts | undefined }> {
      const atOnce = Math.ceil(limit / Math.max(1, agencies.length))
      for (const month of [...months].reverse()) {
        const end = `${month}#${last}`
        const to = before !== undefined && before < end ? before : end
        if (to < month) continue
        const all = agencies.map((agency) => newestOf(agency, month, to, atOnce))
        // What was filed in one month and received in the next lies in both.
        for await (const one of mergedNewest(all))
          if (!one.facts || dayOfFacts(one.facts, zone).startsWith(month)) yield one
      }
    },

    /** Those that are there, of these. */
    async many(some: readonly Key[]): Promise<Readable<Facts>> {
      return leaveOut('facts', await table.getMany(some), ({ sk }) => sk, factsOf)
    },
  }
}
export type FactsStore = ReturnType<typeof factsStore>

const factsItemOf = ({ now, revision, sequence }: Recount): Item => ({
  ...placeOf(now.facts),
  facts: packed(textOf(now.facts)),
  sequence: sequence.now,
  countedIn: countedMark(now.generation, revision + 1),
})

/** Facts, and the lists that they are in: what they have left is taken out of, and all that they are in, when it is known of none before. */
const keptIn =
  (zone: Zone) =>
  (recount: Recount): Write[] => {
    const { before, now, guard } = recount
    const entries = entriesOf(now.facts, placeOf(now.facts), zone)
    const earlier = before ? entriesOf(before.facts, placeOf(before.facts), zone) : []
    const isAmong = (all: readonly Item[]) => (entry: Item) =>
      all.some((other) => idOf(other) === idOf(entry))
    const [isNow, wasThere] = [isAmong(entries), isAmong(earlier)]
    return [
      ...placesOf(now.facts).map(
        (key, index): Write => ({
          name: 'facts',
          put: { ...factsItemOf(recount), ...key },
          ...(index === 0 && { if: guard }),
        }),
      ),
      ...entries
        .filter((entry) => before?.generation !== now.generation || !wasThere(entry))
        .map((put): Write => ({ name: 'behind', put })),
      ...earlier
        .filter((entry) => !isNow(entry))
        .map(({ pk, sk }): Write => ({ name: 'behind', delete: { pk, sk } })),
    ]
  }

const recountOf = (
  { facts, sequence: now }: MeasuredFacts,
  item: Item | undefined,
  { generation, anew }: { generation: number; anew: boolean },
): Recount => {
  const recount = { now: { facts, generation }, revision: 0, sequence: { before: 0, now } }
  if (!item) return { ...recount, guard: { absent: true } }
  const { countedIn } = item
  const sequence = { before: Number(item.sequence), now }
  if (countedIn === undefined)
    return { ...recount, sequence, guard: { attribute: 'facts', is: item.facts as string } }
  const revision = Number(String(countedIn).split('.')[1])
  const guard: Condition = { attribute: 'countedIn', is: countedIn }
  // What can't be read can't be taken away again: only whoever makes all counters anew may pass it by.
  const before = anew ? countedFactsIn(item)?.facts : factsOf(item)
  return {
    ...recount,
    ...(before && { before: { facts: before, generation: generationIn(item) as number } }),
    revision,
    sequence,
    guard,
  }
}
