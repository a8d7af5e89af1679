import { linesOf } from '../../workflows/indicators/count-dossier'
import { type Counts, negative, sumOf } from '../../workflows/indicators/counts'
import { dayOfFacts } from '../../workflows/indicators/report-period'
import type { Calendar } from '../../workflows/kernel/calendar'
import { countsIn, itemsOf } from '../adapters/counter-items'
import type { CountsStore } from '../adapters/counts-store'
import { countedFactsIn, placesOf } from '../adapters/facts-store'
import type { Pause } from '../adapters/pause'
import type { Scanned } from '../adapters/scan-dossiers'

export interface CountersDesk {
  counts: Pick<CountsStore, 'generations'>
  calendar: Pick<Calendar, 'timeZone'>
  /** All facts and counters, from end to end of the table. */
  counted: () => AsyncIterable<Scanned>
  /** While the feed may still be on its way. */
  pause: Pause
}

/**
 * How many counters are not what the facts add up to. While the platform works facts and counters change between one look and
 * the next: only what is wrong by the same amount twice is wrong.
 */
export const wrongCounters = async (desk: CountersDesk): Promise<number> => {
  const first = await differences(desk)
  if (first.size === 0) return 0
  await desk.pause(1)
  const second = await differences(desk)
  return [...first].filter(([item, difference]) => second.get(item) === difference).length
}

/** By item, what there is too much or too little in it. */
const differences = async ({ counts, calendar, counted }: CountersDesk): Promise<Map<string, string>> => {
  const { current, next } = await counts.generations()
  const isRead = (generation: number) => generation === current || generation === next
  const found = new Map<string, Counts>()
  const add = (id: string, more: Counts) => {
    const sum = sumOf([found.get(id) ?? {}, more])
    if (Object.keys(sum).length > 0) found.set(id, sum)
    else found.delete(id)
  }
  for await (const stretch of counted()) {
    for (const item of stretch.counts)
      if (isRead(Number(item.pk.split('#')[1]))) add(`${item.pk} ${item.sk}`, countsIn(item))
    for (const item of stretch.facts) {
      const read = countedFactsIn(item)
      // Facts that can't be read, and those of a dossier in its second month, are no others.
      if (!read || placesOf(read.facts)[0]?.pk !== item.pk) continue
      const { facts, generation = current } = read
      const where = {
        generation: isRead(generation) ? generation : current,
        day: dayOfFacts(facts, calendar),
      }
      for (const { key, counts: own } of itemsOf([{ ...where, lines: linesOf(facts) }]))
        add(`${key.pk} ${key.sk}`, negative(own))
    }
  }
  return new Map([...found].map(([id, sum]) => [id, JSON.stringify(Object.entries(sum).sort())]))
}
