import { millis } from '../../../workflows/kernel/instant'
import type { Period as Limit } from '../../../workflows/kernel/period'
import { getTrend, type TrendOf, type TrendPoint } from '../../office/figures/get-trend'
import { remember } from '../../runtime/remember'
import { agencyNames } from '../../wording/agency-names'
import type { Visit } from '../runtime/visit'
import type { OversightDesk } from './oversight-desk'
import { monthsOf, type Period } from './period'
import { days } from './report-columns'

/** A month, and a figure of it. */
export type Values = { name: string; value: number | null }[]

export interface Trend {
  /** Of the whole city when left out. */
  name?: string
  /** As it stands in an address. */
  query: Record<string, string>
  /** Percent. */
  onTime: Values
  /** Working days. */
  median: Values
  /** Of a procedure whose limit is the same for all. */
  limit?: number
}

/** As long as the picture of it may be kept by whoever shows it. */
const keptFor = 5 * 60_000
const mostKept = 200
type Kept = Map<string, { from: number; found: Promise<TrendPoint[]> }>
const kept = new WeakMap<OversightDesk['counts'], Kept>()

/** What somebody asks of: nothing when there is no such agency or procedure. */
const askedOf = async (
  { query, language, at }: Visit,
  { agencies, law }: OversightDesk,
): Promise<{ of: TrendOf; name?: string; query: Record<string, string>; limit?: Limit }> => {
  const { agency, procedure } = query
  if (agency !== undefined && agencies.some(({ id }) => id === agency))
    return { of: { agency }, name: agencyNames(agencies, language)(agency), query: { agency } }
  const entry = procedure === undefined ? undefined : (await law.catalogue(at)).get(procedure)
  if (procedure === undefined || !entry) return { of: {}, query: {} }
  const { field, name, limit, limits } = entry
  return {
    of: { procedure: { code: procedure, field } },
    name: name[language],
    query: { procedure },
    ...(!limits && { limit }),
  }
}

/**
 * How dossiers are handled month by month, in the time that is chosen. Says nothing about anybody, and is the same for everybody:
 * who asks within some minutes gets what was found.
 */
export const trendOf = async (period: Period, visit: Visit, desk: OversightDesk): Promise<Trend> => {
  const { of, name, query, limit } = await askedOf(visit, desk)
  const months = monthsOf(period, visit.at)
  const all: Kept = kept.get(desk.counts) ?? new Map()
  kept.set(desk.counts, all)
  const key = JSON.stringify([months, query])
  const now = millis(visit.at)
  const known = all.get(key)
  const isKept = known && known.from <= now && now < known.from + keptFor
  const found = isKept ? known.found : getTrend(months, of, visit, desk)
  if (!isKept) {
    remember(all, key, { from: now, found }, mostKept)
    // What failed is asked again.
    found.catch(() => all.delete(key))
  }
  const points = await found
  const valuesOf = (figureOf: (point: TrendPoint) => number | null): Values =>
    points.map((point) => {
      const [year, month] = point.from.split('-')
      return { name: `${month}/${year}`, value: figureOf(point) }
    })
  return {
    ...(name !== undefined && { name }),
    query,
    onTime: valuesOf(({ onTime }) => onTime),
    median: valuesOf(({ median }) => days(median)),
    // The same day is one day.
    ...(limit?.unit === 'workingDays' && { limit: Math.max(1, limit.amount) }),
  }
}
