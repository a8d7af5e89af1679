import { z } from 'zod'
import { Component } from '../../../workflows/indicators/index-766'
import { By, OfficerSummary, Summary } from '../../../workflows/indicators/summary'
import { get } from './contract'
import { ReportHead, reportQuery } from './report'

export const IndicatorQuery = reportQuery({
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

export const Index766Query = reportQuery({})
export type Index766Query = z.infer<typeof Index766Query>

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

// They add up many dossiers: so much memory comes with a whole processor.
const memoryMb = 1_769

export const figureCalls = {
  getIndicators: get(
    '/api/v1/indicators',
    'How the dossiers of a period are handled; officers for oversight',
    {
      who: 'recognised',
      group: 'api-reading',
      takes: { query: IndicatorQuery },
      answer: { Indicators, OfficerIndicators },
      needs: ['law', 'table:read'],
      memoryMb,
    },
  ),
  getIndex766: get('/api/v1/indicators/766', 'The components of QĐ 766/QĐ-TTg that our data can answer', {
    who: 'recognised',
    group: 'api-reading',
    takes: { query: Index766Query },
    answer: { Index766 },
    needs: ['law', 'table:read'],
    memoryMb,
  }),
}
