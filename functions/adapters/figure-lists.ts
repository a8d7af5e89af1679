import { answeringOf } from '../../workflows/indicators/count-dossier'
import type { Facts } from '../../workflows/indicators/facts'
import { answeringProfile, askingProfile, classOf, type Profile } from '../../workflows/indicators/profile'
import { dayOfFacts } from '../../workflows/indicators/report-period'
import type { Calendar, CalendarDate } from '../../workflows/kernel/calendar'
import { type Key, keys, ranges } from './keys'
import type { Item, Table } from './table'

/**
 * The lists that a dossier's facts are in: of each agency that asks or is asked about it, by the day that it belongs to. What
 * figures tell apart stands in the key, so that those behind a figure are read without those beside it.
 */
export const entriesOf = (facts: Facts, place: Key, zone: Pick<Calendar, 'timeZone'>): Item[] => {
  const { agency: lead, dossier, opinions } = facts
  const day = dayOfFacts(facts, zone)
  const entryIn = (agency: string, profile: Profile): Item[] =>
    profile === ''
      ? []
      : [{ ...keys.behind(agency, day.slice(0, 7), classOf(profile), day, dossier), facts: place.pk }]
  return [
    ...entryIn(lead, askingProfile(opinions)),
    ...answeringOf(facts).flatMap((one) =>
      entryIn(one.agency, answeringProfile(one.opinions, one.assignments)),
    ),
  ]
}

/** A list of an agency: of what is alike for figures. */
export interface FigureList {
  agency: string
  class: string
}

export interface Entry extends FigureList {
  dossier: string
  day: CalendarDate
  /** Its place among all entries: its day, and then its filing. */
  place: string
  /** Where its facts lie. */
  facts: Key
}

interface Asked {
  months: readonly string[]
  from: CalendarDate
  to: CalendarDate
  /** Behind this place. */
  before?: string | undefined
  /** So many are wanted. */
  limit: number
}

/** Behind all dossiers of a day. */
const last = '~'

export const figureLists = (table: Pick<Table, 'newest'>) => ({
  /** Entries of lists as of one, the newest first, each dossier once. */
  async *newest(
    lists: readonly FigureList[],
    { months, from, to, before, limit }: Asked,
  ): AsyncGenerator<Entry> {
    const end = `${to}#${last}`
    for (const month of [...months].reverse()) {
      const between = { from, to: before !== undefined && before < end ? before : end }
      yield* merged(
        lists.map((list) => readerOf(table, list, month, between, Math.ceil(limit / lists.length))),
      )
    }
  },
})
export type FigureLists = ReturnType<typeof figureLists>

interface Reader {
  next: Entry | undefined
  /** Goes on to the one behind. */
  advance(): Promise<void>
}

/** Reads a list some at a time. */
const readerOf = (
  table: Pick<Table, 'newest'>,
  { agency, class: named }: FigureList,
  month: string,
  { from, to }: { from: string; to: string },
  atOnce: number,
): Reader => {
  const { pk } = keys.behind(agency, month, '', '', '')
  let read: Entry[] = []
  let isMore = true
  let before = to
  const entryOf = (item: Item): Entry => {
    const place = item.sk.slice(named.length + 1)
    const [day = '', dossier = ''] = place.split('#')
    return {
      agency,
      class: named,
      place,
      day,
      dossier,
      facts: { ...keys.facts('', '', dossier), pk: String(item.facts) },
    }
  }
  return {
    next: undefined,
    async advance() {
      if (read.length === 0 && isMore) {
        // The first is the one that was there last.
        const items =
          before < from ? [] : await table.newest(pk, ranges.behind(named, from, before), atOnce + 1)
        isMore = items.length > atOnce
        read = items.map(entryOf).filter(({ place }) => place < before)
        before = read.at(-1)?.place ?? before
      }
      this.next = read.shift()
    },
  }
}

async function* merged(readers: readonly Reader[]): AsyncGenerator<Entry> {
  await Promise.all(readers.map((reader) => reader.advance()))
  let shown: string | undefined
  for (;;) {
    const left = readers.filter(({ next }) => next)
    const [first, ...others] = left
    if (!first) return
    const newest = others.reduce((a, b) => (placeIn(b) > placeIn(a) ? b : a), first)
    const { next } = newest
    if (next && next.place !== shown) yield next
    shown = next?.place
    await newest.advance()
  }
}
const placeIn = ({ next }: Reader): string => next?.place ?? ''
