import { summariseCounts } from '../../../workflows/indicators/summarise-counts'
import type { Summary } from '../../../workflows/indicators/summary'
import { type Calendar, localDate } from '../../../workflows/kernel/calendar'
import { type Instant, millis } from '../../../workflows/kernel/instant'
import type { CountsStore } from '../../adapters/counts-store'
import { logger } from '../../runtime/logger'
import { remember } from '../../runtime/remember'
import { asked } from '../figures/report-query'
import type { Days } from '../figures/schemas'

export interface AgencyFigures extends Days {
  /** None where nothing was counted. */
  summary?: Summary
}

const keptFor = 600_000
const mostKept = 1_000

/**
 * An agency's own line of the public figures, of this year until today: some forty counters, read by their keys, once in ten
 * minutes. Undefined where they do not answer: an agency is told of without them.
 */
export const agencyFigures = (counts: Pick<CountsStore, 'lines'>, calendar: Calendar) => {
  const known = new Map<string, { from: number; figures: AgencyFigures }>()
  return async (agency: string, at: Instant): Promise<AgencyFigures | undefined> => {
    const kept = known.get(agency)
    if (kept && kept.from <= millis(at) && millis(at) < kept.from + keptFor) return kept.figures
    const to = localDate(at, calendar)
    const days = { from: `${to.slice(0, 4)}-01-01`, to }
    try {
      const { period, stretches } = asked(days, { at }, { calendar })
      const lines = await counts.lines('agency', [agency], stretches)
      const [summary] = summariseCounts(lines, period.cut, (name) => name).groups
      const figures = { ...days, ...(summary && { summary }) }
      remember(known, agency, { from: millis(at), figures }, mostKept)
      return figures
    } catch (error) {
      logger.warn('the counters do not answer', error as Error)
      return undefined
    }
  }
}
