import { z } from 'zod'
import { type ReportPeriod, reportPeriod } from '../../workflows/indicators/report-period'
import { type Calendar, CalendarDate } from '../../workflows/kernel/calendar'
import type { Instant } from '../../workflows/kernel/instant'

/** The longest period of one report. */
export const mostDays = 366

const days = (from: CalendarDate, to: CalendarDate) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

/** A report's period, both days in it, and whatever else a report takes. */
export const reportQuery = <S extends z.ZodRawShape>(more: S) =>
  z.object({ from: CalendarDate, to: CalendarDate, ...more }).superRefine((query, context) => {
    const { from, to } = query as { from: CalendarDate; to: CalendarDate }
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['to'], message })
    if (to < from) refuse(`before-from: ${from}`)
    else if (days(from, to) > mostDays) refuse(`period-too-long: ${mostDays}`)
  })

/** The period that a report was asked for, and how it is told in the answer. */
export const asked = (
  { from, to }: { from: CalendarDate; to: CalendarDate },
  at: Instant,
  calendar: Calendar,
): { period: ReportPeriod; about: z.infer<typeof ReportHead> } => {
  const period = reportPeriod({ from, to }, at, calendar)
  return { period, about: { from, to, asOf: period.cut } }
}

export const ReportHead = z.object({
  from: CalendarDate,
  to: CalendarDate,
  /** What was open at this instant is judged as if it had ended then. */
  asOf: z.string(),
})
