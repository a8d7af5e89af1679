import { answeringOf } from '../../workflows/indicators/count-dossier'
import type { Facts } from '../../workflows/indicators/facts'
import { answeringProfile, askingProfile, classOf, type Profile } from '../../workflows/indicators/profile'
import { dayOfFacts } from '../../workflows/indicators/report-period'
import type { Calendar, CalendarDate } from '../../workflows/kernel/calendar'
import { type Key, keys, ranges } from './keys'
import { mergedNewest, type Reader, readerOf } from './merged-newest'
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
      yield* mergedNewest(
        lists.map((list) => readerIn(table, list, month, between, Math.ceil(limit / lists.length))),
      )
    }
  },
})
export type FigureLists = ReturnType<typeof figureLists>

const readerIn = (
  table: Pick<Table, 'newest'>,
  { agency, class: named }: FigureList,
  month: string,
  { from, to }: { from: string; to: string },
  atOnce: number,
): Reader<Entry> => {
  const { pk } = keys.behind(agency, month, '', '', '')
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
  return readerOf(
    async (upTo, limit) =>
      upTo < from ? [] : (await table.newest(pk, ranges.behind(named, from, upTo), limit)).map(entryOf),
    to,
    atOnce,
  )
}
