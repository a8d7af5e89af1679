import { getIndicators, IndicatorQuery, type Indicators } from '../../api/get-indicators'
import { parsed } from '../../runtime/field-errors'
import type { Visit } from '../runtime/visit'
import type { OversightDesk } from './oversight-desk'
import { lastMonths } from './period'

export type Trend = { name: string; value: number | null }[]

const months = 6

/** Share of dossiers on time in each of the last months. Says nothing about anybody. */
export const onTimeTrend = async (
  { at, language }: Pick<Visit, 'at' | 'language'>,
  desk: OversightDesk,
): Promise<Trend> =>
  Promise.all(
    lastMonths(months, at).map(async (period) => {
      const query = parsed(IndicatorQuery, { ...period, by: 'procedure' })
      const call = { at, language, query, body: undefined, path: undefined, keep: () => [] }
      const { total } = (await getIndicators(call, desk)).body as Indicators
      const [year, month] = period.from.split('-')
      return { name: `${month}/${year}`, value: total.onTime.percent }
    }),
  )
