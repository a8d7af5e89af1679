import { z } from 'zod'
import { Facts } from '../../workflows/indicators/facts'
import type { ReportPeriod } from '../../workflows/indicators/report-period'
import type { Calendar } from '../../workflows/kernel/calendar'
import { leaveOut, type Readable } from '../runtime/leave-out'
import { again, type Policy } from './again'
import { countedMark, type Recount, transactionsOf } from './count-facts'
import { marksOf, newestIn } from './counts-store'
import { isRefused } from './errors'
import { canonical } from './event-chain'
import { type Key, keys, ranges } from './keys'
import { jitteredPause } from './pause'
import { json, stored, writable } from './stored'
import type { Condition, Item, Table, Write } from './table'

const FactsItem = stored(
  z.object({
    facts: json(Facts),
    sequence: z.number().int(),
    /** The counters that it is in, and how often it was written: nothing in a release that had no counters. */
    counted: z.string().optional(),
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

/** The counters that a dossier's facts are in; none, where a release without counters kept them. */
export const generationIn = ({ counted }: Item): number | undefined =>
  counted === undefined ? undefined : Number(String(counted).split('.')[0])

/** Facts of a stored item with the counters that they are in; undefined when they can't be read. */
export const countedFactsIn = (item: Item): { facts: Facts; generation?: number } | undefined => {
  try {
    return { facts: factsOf(item), generation: generationIn(item) }
  } catch {
    return undefined
  }
}

/** Partitions asked at once. */
const atOnce = 16

/** Other writers of the same facts, or of the same counters, are done in milliseconds. */
const patiently: Policy = { tries: 10, pause: jitteredPause, when: isRefused }

/** What the indicators know of each dossier. */
export const factsStore = (table: Table, zone: Pick<Calendar, 'timeZone'>) => ({
  /**
   * Older facts never replace newer ones; the same again only when `anew`. What they change is added to the counters in the same
   * transaction: facts are counted once, however often they come.
   */
  async keep(measured: readonly MeasuredFacts[], anew = false): Promise<void> {
    await again(patiently, async () => {
      const items = await table.getMany([...measured.map(({ facts }) => placeOf(facts)), keys.countsMark])
      const itemAt = new Map(items.map((item) => [idOf(item), item]))
      const generation = newestIn(marksOf(itemAt.get(idOf(keys.countsMark))))
      const recounts = measured.flatMap((one) => {
        const recount = recountOf(one, itemAt.get(idOf(placeOf(one.facts))), { generation, anew })
        const { before, now } = recount.sequence
        return before > now || (before === now && !anew) ? [] : [recount]
      })
      if (recounts.length === 0) return
      for (const writes of transactionsOf(recounts, keptIn, zone)) await table.write(writes)
    })
  },

  /** Whether all that is kept of a dossier is exactly this. */
  async holds(facts: Facts): Promise<boolean> {
    const text = textOf(facts)
    const kept = await Promise.all(placesOf(facts).map((key) => table.get(key)))
    return kept.every((item) => item?.facts === text)
  },

  /** The dossiers that were filed or received in the months of a period, each once. */
  async during(
    agencies: readonly string[],
    { months }: Pick<ReportPeriod, 'months'>,
  ): Promise<Readable<Facts>> {
    const partitions = months.flatMap((month) => agencies.map((agency) => keys.facts(agency, month, '').pk))
    const found = new Map<string, Item>()
    for (let first = 0; first < partitions.length; first += atOnce) {
      const asked = partitions.slice(first, first + atOnce).map((pk) => table.range(pk, ranges.facts))
      for (const item of (await Promise.all(asked)).flat()) found.set(item.sk, item)
    }
    return leaveOut('facts', [...found.values()], ({ sk }) => sk, factsOf)
  },
})
export type FactsStore = ReturnType<typeof factsStore>

const keptIn = ({ now, revision, sequence, guard }: Recount): Write[] => {
  const item = {
    facts: textOf(now.facts),
    sequence: sequence.now,
    counted: countedMark(now.generation, revision + 1),
  }
  return placesOf(now.facts).map((key, index) => ({
    name: 'facts',
    put: { ...key, ...item },
    ...(index === 0 && { if: guard }),
  }))
}

const recountOf = (
  { facts, sequence: now }: MeasuredFacts,
  item: Item | undefined,
  { generation, anew }: { generation: number; anew: boolean },
): Recount => {
  const recount = { now: { facts, generation }, revision: 0, sequence: { before: 0, now } }
  if (!item) return { ...recount, guard: { absent: true } }
  const { counted } = item
  const sequence = { before: Number(item.sequence), now }
  // What a release without counters kept is in none.
  if (counted === undefined)
    return { ...recount, sequence, guard: { attribute: 'facts', is: item.facts as string } }
  const revision = Number(String(counted).split('.')[1])
  const guard: Condition = { attribute: 'counted', is: counted }
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
