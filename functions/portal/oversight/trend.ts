import { millis } from '../../../workflows/kernel/instant'
import { getGroupIndicators } from '../../office/figures/get-indicators'
import type { Visit } from '../runtime/visit'
import type { OversightDesk } from './oversight-desk'
import { lastMonths } from './period'

export type Trend = { name: string; value: number | null }[]

const months = 6

/** As long as the picture of it may be kept by whoever shows it. */
const keptFor = 5 * 60_000
const kept = new WeakMap<OversightDesk['counts'], { from: number; trend: Promise<Trend> }>()

/**
 * Share of dossiers on time in each of the last months. Says nothing about anybody, and is the same for everybody: who
 * asks within some minutes gets what was found, since each month is looked up for each agency.
 */
export const onTimeTrend = (visit: Pick<Visit, 'at' | 'language'>, desk: OversightDesk): Promise<Trend> => {
  const now = millis(visit.at)
  const known = kept.get(desk.counts)
  if (known && known.from <= now && now < known.from + keptFor) return known.trend
  const trend = found(visit, desk)
  kept.set(desk.counts, { from: now, trend })
  // What failed is asked again.
  trend.catch(() => kept.delete(desk.counts))
  return trend
}

// Nobody asks here: it is the same for everybody.
const found = async ({ at, language }: Pick<Visit, 'at' | 'language'>, desk: OversightDesk): Promise<Trend> =>
  Promise.all(
    lastMonths(months, at).map(async (period) => {
      const { total } = await getGroupIndicators({ ...period, by: 'procedure' }, { at, language }, desk, [
        'line',
      ])
      const [year, month] = period.from.split('-')
      return { name: `${month}/${year}`, value: total.onTime.percent }
    }),
  )
