import { z } from 'zod'
import { Component } from '../../../workflows/indicators/index-766'
import { By, OfficerSummary, Summary } from '../../../workflows/indicators/summary'
import { CalendarDate } from '../../../workflows/kernel/calendar'

/** What a report is about: both days are in it. */
export const Days = z.object({ from: CalendarDate, to: CalendarDate })
export type Days = z.infer<typeof Days>

export const ReportHead = Days.extend({
  /** What was open at this instant is judged as if it had ended then. */
  asOf: z.string(),
  /** Dossiers whose facts could not be read, and are not counted. */
  leftOut: z.number().int().positive().optional(),
})
export type ReportHead = z.infer<typeof ReportHead>

export const IndicatorQuery = Days.extend({
  /** `officer` is for oversight alone. */
  by: z.enum([...By.options, 'officer']).default('agency'),
  /** Only the dossiers that this agency decides. */
  agency: z.string().max(100).optional(),
})
export type IndicatorQuery = z.infer<typeof IndicatorQuery>

/** Times are working minutes; medians and percentiles are by nearest rank. */
export const Indicators = ReportHead.extend({
  by: By,
  total: Summary,
  groups: z.array(Summary.extend({ of: z.string() })),
})
export type Indicators = z.infer<typeof Indicators>

export const OfficerIndicators = ReportHead.extend({
  by: z.literal('officer'),
  officers: z.array(OfficerSummary),
})
export type OfficerIndicators = z.infer<typeof OfficerIndicators>

export const Index766 = ReportHead.extend({
  components: z.array(
    Component.extend({
      name: z.string(),
      formula: z.string(),
      /** What our data lack to answer it, or to answer all of it. */
      missing: z.string().optional(),
    }),
  ),
})
export type Index766 = z.infer<typeof Index766>
