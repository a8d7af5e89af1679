import { z } from 'zod'
import { Facts } from '../../workflows/indicators/facts'
import type { ReportPeriod } from '../../workflows/indicators/report-period'
import { leaveOut, type Readable } from '../runtime/leave-out'
import { WriteRefused } from './errors'
import { canonical } from './event-chain'
import { type Key, keys, ranges } from './keys'
import { json, stored, writable } from './stored'
import type { Item, Table, Write } from './table'

const FactsItem = stored(z.object({ facts: json(Facts) }))
const factsOf = (item: Item): Facts => FactsItem.read(item).facts
const textOf = (facts: Facts): string => canonical(writable(Facts, facts))

/**
 * Where a dossier's facts lie: in the month of its filing and in that of its reception, which is nearly always the
 * same one. So facts never move, and a late event can't leave a second, older copy that counts.
 */
export const placesOf = ({ agency, dossier, months }: Facts): Key[] =>
  months.map((month) => keys.facts(agency, month, dossier))

/** Partitions asked at once. */
const atOnce = 16

/** What the indicators know of each dossier. */
export const factsStore = (table: Table) => ({
  /** `sequence`: of the last event in them. Older ones never replace newer ones; the same again only when `anew`. */
  async keep(facts: Facts, sequence: number, anew = false): Promise<void> {
    const text = textOf(facts)
    const writes = placesOf(facts).map(
      (key): Write => ({
        name: 'facts',
        put: { ...key, facts: text, sequence },
        if: { absentOr: 'sequence', before: anew ? sequence + 1 : sequence },
      }),
    )
    try {
      await table.write(writes)
    } catch (error) {
      if (!(error instanceof WriteRefused) || error.names.includes('busy')) throw error
    }
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
