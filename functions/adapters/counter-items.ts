import { type CountedLine, isSpent, listOf } from '../../workflows/indicators/count-dossier'
import { type Counts, negative, sumOf } from '../../workflows/indicators/counts'
import { daysIn, type Stretch } from '../../workflows/indicators/report-period'
import { oneOf } from './index-keys'
import { type Key, keys, ranges } from './keys'
import { packedCounts, unpackedCounts } from './packed-counts'
import type { Condition, Item, Write } from './table'

/**
 * The items of a line in a month: what its steps and parties spent are many numbers, all of them of dossiers' ends. Beside them
 * an item a day, of what is in both. The lines of an agency's own dossiers are asked for one agency at a time, and are by day alone.
 */
export const parts = ['line', 'spent'] as const
export type Part = (typeof parts)[number]
const partOf = (name: string): Part => (isSpent(name) ? 'spent' : 'line')

const hasMonths = (list: string): boolean => !list.startsWith(listOf(''))

/** So many items hold what is spent in a procedure in a month: each ward is a party, and an item has no room for all of their times. */
const shards = 4
const shardIn = (list: string, name: string): string => {
  if (list !== 'procedure' || !isSpent(name)) return ''
  return `~${oneOf(shards, name.split('~')[0] ?? '')}`
}

/** Where a dossier is counted. */
export interface Counted {
  generation: number
  /** The one by which it belongs to a period. */
  day: string
  lines: readonly CountedLine[]
}

export const takenAway = ({ lines, ...where }: Counted): Counted => ({
  ...where,
  lines: lines.map((line) => ({ ...line, counts: negative(line.counts) })),
})

export interface CounterItem {
  key: Key
  counts: Counts
}

/** What to add to each item so that these are counted, without what comes to nothing. */
export const itemsOf = (all: readonly Counted[]): CounterItem[] => {
  const items = new Map<string, { key: Key; sums: Map<string, number> }>()
  const sumsAt = (key: Key): Map<string, number> => {
    const id = `${key.pk} ${key.sk}`
    const item = items.get(id) ?? { key, sums: new Map() }
    items.set(id, item)
    return item.sums
  }
  for (const { generation, day, lines } of all)
    for (const { list, name: line, counts } of lines) {
      const at = (part: string, of: string) => keys.counts(generation, list, day.slice(0, 7), part, of)
      const ofDay = at('day', `${day}#${line}`)
      for (const [name, count] of Object.entries(counts)) {
        const ofMonth = at(partOf(name), `${line}${shardIn(list, name)}`)
        for (const key of hasMonths(list) ? [ofDay, ofMonth] : [ofDay]) {
          const sums = sumsAt(key)
          sums.set(name, (sums.get(name) ?? 0) + count)
        }
      }
    }
  return [...items.values()]
    .map(({ key, sums }) => ({ key, counts: Object.fromEntries([...sums].filter(([, sum]) => sum !== 0)) }))
    .filter(({ counts }) => Object.keys(counts).length > 0)
}

export const countsIn = ({ packed }: Item): Counts => unpackedCounts(String(packed))

/** Added to what was read, on condition that it is so still. */
export const writeOf = ({ key, counts }: CounterItem, item: Item | undefined): Write => {
  const packed = packedCounts(sumOf([item ? countsIn(item) : {}, counts]))
  const revision = Number(item?.revision ?? 0)
  const guard: Condition = item ? { attribute: 'revision', is: revision } : { absent: true }
  return { name: 'counts', put: { ...key, packed, revision: revision + 1 }, if: guard }
}

/** The partitions and ranges of a list in a stretch of a period. Of days all parts are read, whichever are asked for. */
export const rangesOf = (
  generation: number,
  list: string,
  { month, days }: Stretch,
  asked: readonly Part[],
): { pk: string; between: { from: string; to: string } }[] => {
  const pk = (part: Part | 'day') => keys.counts(generation, list, month, part, '').pk
  if (days) return [{ pk: pk('day'), between: ranges.countsOfDays(days.from, days.to) }]
  if (!hasMonths(list)) return [{ pk: pk('day'), between: ranges.counts }]
  return asked
    .filter((part) => list !== 'officer' || part === 'line')
    .map((part) => ({ pk: pk(part), between: ranges.counts }))
}

/** An item as a line of its list, of a month or of a day. */
export const lineIn = (list: string, item: Item): CountedLine => {
  const line = item.sk.split('~')[0] ?? ''
  const name = item.pk.endsWith('#day') ? line.slice('2026-11-24#'.length) : line
  return { list, name, counts: countsIn(item) }
}

/** The keys of one line of a list in a stretch of a period, without what is spent. */
export const keysOf = (generation: number, list: string, { month, days }: Stretch, line: string): Key[] =>
  days
    ? daysIn(days).map((day) => keys.counts(generation, list, month, 'day', `${day}#${line}`))
    : [keys.counts(generation, list, month, 'line', line)]
