import { toldIn } from '../../../workflows/indicators/count-dossier'
import { percentOf } from '../../../workflows/indicators/share'
import type { CountsStore } from '../../adapters/counts-store'
import type { Asking } from '../asking'
import type { ReportDesk } from './get-indicators'
import { asked } from './report-query'
import type { Days } from './schemas'

/** Whose: of an agency, of a procedure, or of the city. */
export interface TrendOf {
  agency?: string
  procedure?: { code: string; field: string }
}

/** How dossiers of some days were handled. */
export interface TrendPoint extends Days {
  /** Percent; null of nothing. */
  onTime: number | null
  /** Working minutes; null where none has ended. */
  median: number | null
}

interface TrendDesk extends ReportDesk {
  counts: Pick<CountsStore, 'during' | 'lines'>
}

/** One line of counters each, or those of all procedures. */
export const getTrend = (
  all: readonly Days[],
  { agency, procedure }: TrendOf,
  who: Pick<Asking, 'at'>,
  desk: TrendDesk,
): Promise<TrendPoint[]> =>
  Promise.all(
    all.map(async ({ from, to }) => {
      const { period, stretches } = asked({ from, to }, who, desk)
      const { counts } = desk
      const lines = await (agency !== undefined
        ? counts.lines('agency', [agency], stretches)
        : procedure
          ? counts.lines('procedure', [`${procedure.code}#${procedure.field}`], stretches)
          : counts.during('procedure', stretches, ['line']))
      const { number, time } = toldIn(lines, period.cut)
      const onTime = percentOf(number('in-time'), number('received'))
      return { from, to, onTime, median: time('time').median }
    }),
  )
