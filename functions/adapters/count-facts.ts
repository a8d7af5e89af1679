import { linesOf } from '../../workflows/indicators/count-dossier'
import type { Facts } from '../../workflows/indicators/facts'
import { dayOfFacts } from '../../workflows/indicators/report-period'
import type { Calendar } from '../../workflows/kernel/calendar'
import { type Counted, type CounterItem, itemsOf, takenAway } from './counter-items'
import { halfWay, hasNoLists, withoutLists } from './divided-facts'
import { type Condition, mostInTransaction, type Write } from './table'

type Zone = Pick<Calendar, 'timeZone'>

/** Facts as they are counted, and where. */
export interface CountedFacts {
  facts: Facts
  /** The counters that they are in. */
  generation: number
}

/** A dossier's facts take the place of what was counted of it before. */
export interface Recount {
  before?: CountedFacts
  now: CountedFacts
  /** How often its facts were written before: whoever has read them is told by this that others were faster. */
  revision: number
  sequence: { before: number; now: number }
  guard: Condition
}

export const countedMark = (generation: number, revision: number): string => `${generation}.${revision}`

const countedIn = ({ facts, generation }: CountedFacts, zone: Zone): Counted => ({
  generation,
  day: dayOfFacts(facts, zone),
  lines: linesOf(facts),
})

export const countersOf = (changes: readonly Pick<Recount, 'before' | 'now'>[], zone: Zone): CounterItem[] =>
  itemsOf(
    changes.flatMap(({ before, now }) => [
      ...(before ? [takenAway(countedIn(before, zone))] : []),
      countedIn(now, zone),
    ]),
  )

/** The writes that keep facts, beside those that count them. */
type Kept = (recount: Recount) => readonly Write[]

/**
 * Recounts by the transaction that they fit in. A dossier that adds to more items than one transaction takes is counted in
 * steps, and its facts are kept as they are at each: whatever ends in between, the counters are those of the facts, and the
 * event is still ahead of them.
 */
export const inTransactions = (recounts: readonly Recount[], kept: Kept, zone: Zone): Recount[][] => {
  if (fits(recounts, kept, zone)) return [[...recounts]]
  const [first] = recounts
  if (!first || recounts.length > 1)
    return halves(recounts).flatMap((half) => inTransactions(half, kept, zone))
  return stepsOf(first, kept, zone).map((step) => [step])
}

const fits = (recounts: readonly Recount[], kept: Kept, zone: Zone): boolean =>
  recounts.flatMap(kept).length + countersOf(recounts, zone).length <= mostInTransaction

const halves = <T>(all: readonly T[]): T[][] => {
  const middle = all.length >> 1
  return [all.slice(0, middle), all.slice(middle)]
}

const stepsOf = (recount: Recount, kept: Kept, zone: Zone): Recount[] => {
  const { before, now, guard, revision, sequence } = recount
  const isOne = (from: CountedFacts | undefined, to: CountedFacts) => {
    const { before: _, ...step } = { ...recount, now: to }
    return fits([{ ...step, ...(from && { before: from }) }], kept, zone)
  }
  const stops = stopsBetween(before, now, isOne, zone)
  return stops.map((stop, index) => {
    const from = stops[index - 1]
    const last = from ?? before
    return {
      ...(last && { before: last }),
      now: stop,
      revision: revision + index,
      sequence: { before: sequence.before, now: stop === now ? sequence.now : sequence.before },
      guard: from ? { attribute: 'countedIn', is: countedMark(from.generation, revision + index) } : guard,
    }
  })
}

/** Facts on the way, the last ones at its end, each counted from those before it in one transaction. */
const stopsBetween = (
  before: CountedFacts | undefined,
  now: CountedFacts,
  isOne: (from: CountedFacts | undefined, to: CountedFacts) => boolean,
  zone: Zone,
): CountedFacts[] => {
  const ways = isOne(before, now) ? [] : waysBetween(before, now, zone)
  const stops = [...ways, now]
  if (ways.length === 0) return stops
  return stops.flatMap((stop, index) => stopsBetween(stops[index - 1] ?? before, stop, isOne, zone))
}

const waysBetween = (before: CountedFacts | undefined, now: CountedFacts, zone: Zone): CountedFacts[] => {
  const ends = before ? [before, now] : [now]
  const isSamePlace =
    before?.generation === now.generation && dayOfFacts(before.facts, zone) === dayOfFacts(now.facts, zone)
  if (before && isSamePlace) {
    const facts = halfWay(before.facts, now.facts)
    return facts ? [{ ...now, facts }] : []
  }
  // From one day, or from older counters, to others: there is nothing of the lists in either meanwhile.
  if (ends.every(({ facts }) => hasNoLists(facts))) return []
  return ends.map((one) => ({ ...one, facts: withoutLists(one.facts) }))
}
