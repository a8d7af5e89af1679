import type { CountedLine } from '../../workflows/indicators/count-dossier'
import { type Counts, isTime, negative } from '../../workflows/indicators/counts'
import type { Stretch } from '../../workflows/indicators/report-period'
import { type Key, keys, ranges } from './keys'
import type { Item, Write } from './table'

/**
 * The items of a month: a line's numbers, its times, and what steps and parties spent. One that changes often is small: an
 * item costs by its size. Beside them a line for each day, of what is in all three.
 */
export const parts = ['counts', 'times', 'spent'] as const
type Part = (typeof parts)[number] | 'days'

/** So many items hold the parties of a procedure: each ward is one, and an item has no room for the times of all. */
const shards = 8
const shardOf = (name: string): number => {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return sum % shards
}

const isSpent = (name: string): boolean => name.startsWith('step ') || name.startsWith('party ')
const partOf = (list: string, name: string): (typeof parts)[number] => {
  if (isSpent(name)) return 'spent'
  return isTime(name) && list !== 'officer' ? 'times' : 'counts'
}
const shardIn = (list: string, name: string): string =>
  list === 'procedure' && isSpent(name) ? `~${shardOf(name.split('~')[0] ?? '')}` : ''

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
      const at = (part: Part, of: string) => keys.counts(generation, list, day.slice(0, 7), part, of)
      for (const [name, count] of Object.entries(counts)) {
        const shard = shardIn(list, name)
        for (const key of [at(partOf(list, name), `${line}${shard}`), at('days', `${day}#${line}${shard}`)]) {
          const sums = sumsAt(key)
          sums.set(name, (sums.get(name) ?? 0) + count)
        }
      }
    }
  return [...items.values()]
    .map(({ key, sums }) => ({ key, counts: Object.fromEntries([...sums].filter(([, sum]) => sum !== 0)) }))
    .filter(({ counts }) => Object.keys(counts).length > 0)
}

export const writeOf = ({ key, counts }: CounterItem): Write => ({
  name: 'counts',
  update: key,
  set: {},
  add: counts,
})

/** The partitions and ranges of a list in a stretch of a period; what steps and parties spent only where it is asked for. */
export const rangesOf = (
  generation: number,
  list: string,
  { month, days }: Stretch,
  { spent }: { spent: boolean },
): { pk: string; between: { from: string; to: string } }[] => {
  const pk = (part: Part) => keys.counts(generation, list, month, part, '').pk
  if (days) return [{ pk: pk('days'), between: ranges.countsOfDays(days.from, days.to) }]
  return parts
    .filter((part) => spent || part !== 'spent')
    .map((part) => ({ pk: pk(part), between: ranges.counts }))
}

/** An item as a line of its list, of a month or of a day. */
export const lineIn = (list: string, { pk, sk, ...counts }: Item): CountedLine => {
  const line = sk.split('~')[0] ?? ''
  const name = pk.endsWith('#days') ? line.slice('2026-11-24#'.length) : line
  return { list, name, counts: counts as Record<string, number> }
}
