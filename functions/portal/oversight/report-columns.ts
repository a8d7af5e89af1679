import type { FigureName, ListedFigure } from '../../../workflows/indicators/figures'
import type { Summary } from '../../../workflows/indicators/summary'
import type { Column, ReportName } from './texts.vi'

/** A working day has eight hours. */
const dayMinutes = 480
export const days = (minutes: number | null | undefined): number | null =>
  minutes === null || minutes === undefined ? null : Math.round((100 * minutes) / dayMinutes) / 100

type Cell = string | number | null
export type Named = Summary & { of: string; name: string }

/** Those that are called like a figure lead to its dossiers. */
export type ColumnName = Column | FigureName
/** What other columns tell a share, or the middle, of. */
export const figureOf: Partial<Record<ColumnName, ListedFigure>> = {
  onTime: 'handled-on-time',
  median: 'above-median',
  answerTime: 'answer-above-median',
  answeredOnTime: 'on-time',
  doneInTime: 'done-in-time',
}

/** Of single officers. */
export const workOf: Partial<Record<ColumnName, ListedFigure>> = {
  tasks: 'work-done',
  overdue: 'work-overdue',
  onTime: 'work-in-time',
  median: 'work-above-median',
}

type Grouped = Exclude<ReportName, 'officers' | 'index-766'>

export const columns: Record<Grouped, [ColumnName, (group: Named) => Cell][]> = {
  agencies: [
    ['name', ({ name }) => name],
    ['received', ({ dossiers }) => dossiers.received],
    ['onTime', ({ onTime }) => onTime.percent],
    ['handled-late', ({ onTime }) => onTime.of - onTime.count],
    ['approved-silently', ({ approvedSilently }) => approvedSilently],
    ['median', ({ time }) => days(time.median)],
    ['asked', ({ opinions }) => opinions.asked],
    ['answeredOnTime', ({ opinions }) => opinions.answeredOnTime.percent],
    ['overdue', ({ opinions }) => opinions.overdue],
    ['answerTime', ({ opinions }) => days(opinions.time.median)],
    ['silent', ({ opinions }) => opinions.silent],
    ['not-concerned', ({ opinions }) => opinions.notConcerned],
  ],
  answers: [
    ['name', ({ name }) => name],
    ['asked', ({ opinions }) => opinions.asked],
    ['on-draft', ({ opinions }) => opinions.onDraft],
    ['concerned', ({ opinions }) => opinions.concerned],
    ['timeGiven', ({ opinions }) => days(opinions.timeGiven.median)],
    ['answerTime', ({ opinions }) => days(opinions.time.median)],
    ['on-time', ({ opinions }) => opinions.onTime],
    ['answeredOnTime', ({ opinions }) => opinions.answeredOnTime.percent],
    ['late', ({ opinions }) => opinions.late],
    ['overdue', ({ opinions }) => opinions.overdue],
    ['silent', ({ opinions }) => opinions.silent],
    ['deemed', ({ opinions }) => opinions.deemed],
    ['reported', ({ opinions }) => opinions.escalated],
    ['directed', ({ opinions }) => opinions.directed],
  ],
  asking: [
    ['name', ({ name }) => name],
    ['asked-out', ({ asking }) => asking.asked],
    ['timeGiven', ({ asking }) => days(asking.timeGiven.median)],
    ['below-minimum', ({ asking }) => asking.belowMinimum],
    ['beyond-need', ({ asking }) => asking.beyondNeed],
  ],
  assignments: [
    ['name', ({ name }) => name],
    ['assigned', ({ assignments }) => assignments.put],
    ['done-in-time', ({ assignments }) => assignments.inTime.count],
    ['doneInTime', ({ assignments }) => assignments.inTime.percent],
    ['done-late', ({ assignments }) => assignments.late],
    ['undone-overdue', ({ assignments }) => assignments.overdue],
    ['tasks-silent', ({ assignments }) => assignments.silent],
    ['tasks-declined', ({ assignments }) => assignments.declined],
    ['tasks-extended', ({ assignments }) => assignments.extended],
    ['tasks-dropped', ({ assignments }) => assignments.dropped],
  ],
  'task-states': [
    ['name', ({ name }) => name],
    ['assigned', ({ assignments }) => assignments.put],
    ['tasks-open', ({ assignments }) => assignments.open],
    ['tasks-unruled', ({ assignments }) => assignments.unruled],
    ['undone-overdue', ({ assignments }) => assignments.overdue],
    ['done-in-time', ({ assignments }) => assignments.inTime.count],
    ['done-late', ({ assignments }) => assignments.late],
    ['tasks-dropped', ({ assignments }) => assignments.dropped],
  ],
  'draft-states': [
    ['name', ({ name }) => name],
    ['on-draft', ({ opinions }) => opinions.onDraft],
    ['draft-open', ({ opinions }) => opinions.drafts.open],
    ['draft-overdue', ({ opinions }) => opinions.drafts.overdue],
    ['draft-on-time', ({ opinions }) => opinions.drafts.onTime],
    ['draft-late', ({ opinions }) => opinions.drafts.late],
    ['draft-deemed', ({ opinions }) => opinions.drafts.deemed],
    ['draft-ended', ({ opinions }) => opinions.drafts.ended],
  ],
  procedures: [
    ['name', ({ name }) => name],
    ['received', ({ dossiers }) => dossiers.received],
    ['onTime', ({ onTime }) => onTime.percent],
    ['handled-late', ({ onTime }) => onTime.of - onTime.count],
    ['approved-silently', ({ approvedSilently }) => approvedSilently],
    ['median', ({ time }) => days(time.median)],
    ['supplemented', ({ supplements }) => supplements.dossiers],
    ['silent', ({ opinions }) => opinions.silent],
    ['not-concerned', ({ opinions }) => opinions.notConcerned],
  ],
  fields: [
    ['name', ({ name }) => name],
    ['satisfied', ({ satisfied }) => satisfied.percent],
    ['not-satisfied', ({ satisfied }) => satisfied.of - satisfied.count],
    ['target', ({ satisfied }) => satisfied.targetPercent],
    ['rated', ({ satisfied }) => satisfied.of],
  ],
}

const always = () => true

/** Whom a report says nothing of has no line in it. */
export const hasLine: Record<Grouped, (group: Summary) => boolean> = {
  agencies: always,
  answers: ({ opinions }) => opinions.asked > 0,
  asking: ({ asking }) => asking.asked > 0,
  assignments: ({ assignments }) => assignments.put > 0,
  'task-states': ({ assignments }) => assignments.put > 0,
  'draft-states': ({ opinions }) => opinions.onDraft > 0,
  procedures: always,
  // Nobody rates what offices apply for among themselves.
  fields: ({ dossiers }) => dossiers.filed > 0,
}
