import { linesOf } from '../../workflows/indicators/count-dossier'
import type { Facts } from '../../workflows/indicators/facts'
import { dayOfFacts } from '../../workflows/indicators/report-period'
import type { Calendar } from '../../workflows/kernel/calendar'
import { type Counted, itemsOf, takenAway, writeOf } from './counter-items'
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

type Kept = (recount: Recount) => Write[]

const countersOf = (changes: readonly Pick<Recount, 'before' | 'now'>[], zone: Zone): Write[] =>
  itemsOf(
    changes.flatMap(({ before, now }) => [
      ...(before ? [takenAway(countedIn(before, zone))] : []),
      countedIn(now, zone),
    ]),
  ).map(writeOf)

/** Names in an expression of 4 KB. */
const mostNames = 250
const fits = (writes: readonly Write[]): boolean =>
  writes.length <= mostInTransaction &&
  writes.every((write) => !('add' in write) || Object.keys(write.add ?? {}).length <= mostNames)

/**
 * The transactions that count these facts, with the writes that keep them. A dossier that adds to more items than one
 * transaction takes is counted in steps, and its facts are kept as they are at each: whatever ends in between, the counters are
 * those of the facts, and the event is still ahead of them.
 */
export const transactionsOf = (recounts: readonly Recount[], kept: Kept, zone: Zone): Write[][] => {
  const writes = [...recounts.flatMap(kept), ...countersOf(recounts, zone)]
  if (fits(writes)) return [writes]
  const [first] = recounts
  if (!first || recounts.length > 1)
    return halves(recounts).flatMap((half) => transactionsOf(half, kept, zone))
  return stepsOf(first, zone).map((step) => [...kept(step), ...countersOf([step], zone)])
}

const halves = <T>(all: readonly T[]): T[][] => {
  const middle = all.length >> 1
  return [all.slice(0, middle), all.slice(middle)]
}

const stepsOf = ({ before, now, guard, revision, sequence }: Recount, zone: Zone): Recount[] => {
  const stops = stopsBetween(before, now, zone)
  return stops.map((stop, index) => {
    const from = stops[index - 1]
    return {
      before: from ?? before,
      now: stop,
      revision: revision + index,
      sequence: { before: sequence.before, now: stop === now ? sequence.now : sequence.before },
      guard: from ? { attribute: 'counted', is: countedMark(from.generation, revision + index) } : guard,
    }
  })
}

/** Facts on the way, the last ones at its end, each counted from those before it in one transaction. */
const stopsBetween = (before: CountedFacts | undefined, now: CountedFacts, zone: Zone): CountedFacts[] => {
  const places = now.facts.months.map((): Write => ({ name: 'facts', put: { pk: '', sk: '' } }))
  if (fits([...places, ...countersOf([{ before, now }], zone)])) return [now]
  const ways = waysBetween(before, now, zone)
  if (ways.length === 0) return [now]
  const stops = [...ways, now]
  return stops.flatMap((stop, index) => stopsBetween(stops[index - 1] ?? before, stop, zone))
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
