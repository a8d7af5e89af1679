import { z } from 'zod'
import { AssignmentFacts, OpinionFacts, OwedFacts, WorkFacts } from '../../../workflows/indicators/facts'
import { ListedFigure } from '../../../workflows/indicators/figures'
import { Component } from '../../../workflows/indicators/index-766'
import { By, OfficerSummary, Summary } from '../../../workflows/indicators/summary'
import { CalendarDate } from '../../../workflows/kernel/calendar'
import { Dossier } from '../../../workflows/kernel/dossier'
import { PageQuery, pageOf } from '../page'

/** What a report is about: both days are in it. */
export const Days = z.object({ from: CalendarDate, to: CalendarDate })
export type Days = z.infer<typeof Days>

export const ReportHead = Days.extend({
  asOf: z.string().meta({
    description: 'What was open at this instant is judged as if it had ended then: a full quarter of an hour',
  }),
})
export type ReportHead = z.infer<typeof ReportHead>

export const IndicatorQuery = Days.extend({
  /** `officer` is for oversight alone. */
  by: z.enum([...By.options, 'officer']).default('agency'),
  agency: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'Only the dossiers that this agency decides; by officer, only its officers' }),
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

export const FigureQuery = Days.extend({
  figure: ListedFigure,
  /** Whose figure; of all agencies together when left out, which is for oversight. */
  agency: z.string().max(100).optional(),
  /** Whose work a figure of work is of, at the agency: for oversight. */
  officer: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'With a figure of work, and only with one: the officer of the agency whose it is' }),
  /** Of all agencies together: only its dossiers. */
  procedure: z.string().max(100).optional(),
  /** Of all agencies together: only dossiers of its procedures. */
  field: z.string().max(100).optional(),
  ...PageQuery.shape,
})
export type FigureQuery = z.infer<typeof FigureQuery>

/** A dossier behind a figure, and what of it counts: questions, assignments or tasks; nothing where the dossier itself does. */
export const FigureDossier = Dossier.pick({
  number: true,
  procedure: true,
  agency: true,
  status: true,
  filedAt: true,
}).extend({ counted: z.array(z.union([OpinionFacts, AssignmentFacts, WorkFacts, OwedFacts])) })
export type FigureDossier = z.infer<typeof FigureDossier>

/** The dossiers behind a figure, newest first, as far as the caller may see them. */
export const FigureDossiers = ReportHead.extend({
  figure: ListedFigure,
  agency: z.string().optional(),
  officer: z.string().optional(),
  procedure: z.string().optional(),
  field: z.string().optional(),
  /** The figure itself, and in how many dossiers it counts something. */
  counted: z.number().int(),
  dossiers: z
    .number()
    .int()
    .optional()
    .meta({ description: 'Left out of the times of answers, and of work: of one dossier several may count' }),
  ...pageOf(FigureDossier).shape,
  /** Dossiers of this page that are none of the caller's business. */
  notShown: z.number().int(),
  /** Of an officer's work: among so many dossiers of the agency this page was looked for. */
  lookedThrough: z.number().int().optional().meta({
    description:
      'Of work: how many dossiers that the agency decides, or was asked about, were looked through for this page',
  }),
})
export type FigureDossiers = z.infer<typeof FigureDossiers>
