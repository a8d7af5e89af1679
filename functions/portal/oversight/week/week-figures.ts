import type { FigureName } from '../../../../workflows/indicators/figures'
import type { Summary } from '../../../../workflows/indicators/summary'
import type { Asking } from '../../../office/asking'
import { type Week, weeksOn } from '../../../office/assignments/week'
import { getGroupIndicators, type ReportDesk } from '../../../office/figures/get-indicators'

/** What is told of a week, each with the figure whose dossiers it counts. */
export const weekFigures = {
  received: { of: ({ dossiers }) => dossiers.received, figure: 'received' },
  handled: { of: ({ dossiers }) => dossiers.ended },
  late: { of: ({ onTime }) => onTime.of - onTime.count, figure: 'handled-late' },
  asked: { of: ({ opinions }) => opinions.asked, figure: 'asked' },
  unanswered: { of: ({ opinions }) => opinions.overdue, figure: 'overdue' },
  tasks: { of: ({ assignments }) => assignments.overdue, figure: 'undone-overdue' },
} as const satisfies Record<string, { of: (summary: Summary) => number; figure?: FigureName }>
export type WeekFigure = keyof typeof weekFigures
export const weekColumns = Object.keys(weekFigures) as WeekFigure[]

/** How many, and how many more than the week before. */
export type Compared = Record<WeekFigure, { count: number; more: number }>

export interface WeekOfAgencies {
  asOf: string
  agencies: { agency: string; figures: Compared }[]
  total: Compared
}

/** A week by agency against the one before, by the counters of its days: no dossier is read. */
export const weekOfAgencies = async (week: Week, who: Asking, desk: ReportDesk): Promise<WeekOfAgencies> => {
  const of = ({ from, to }: Week) => getGroupIndicators({ from, to, by: 'agency' }, who, desk, ['line'])
  const [now, before] = await Promise.all([of(week), of(weeksOn(week, -1))])
  const groupsNow = new Map(now.groups.map((group) => [group.of, group]))
  const groupsBefore = new Map(before.groups.map((group) => [group.of, group]))
  const agencies = [...new Set([...groupsNow.keys(), ...groupsBefore.keys()])]
    .map((agency) => ({ agency, figures: compared(groupsNow.get(agency), groupsBefore.get(agency)) }))
    .sort((a, b) => lateIn(b.figures) - lateIn(a.figures) || (a.agency < b.agency ? -1 : 1))
  return { asOf: now.asOf, agencies, total: compared(now.total, before.total) }
}

const compared = (now: Summary | undefined, before: Summary | undefined): Compared =>
  Object.fromEntries(
    weekColumns.map((name) => {
      const numberIn = (summary: Summary | undefined) => (summary ? weekFigures[name].of(summary) : 0)
      return [name, { count: numberIn(now), more: numberIn(now) - numberIn(before) }]
    }),
  ) as Compared

const lateIn = ({ late, unanswered, tasks }: Compared): number => late.count + unanswered.count + tasks.count
