import { z } from 'zod'
import { CalendarDate } from '../../../workflows/kernel/calendar'

/** A report's period, both days in it, and whatever else a report takes. */
export const reportQuery = <S extends z.ZodRawShape>(more: S) =>
  z.object({ from: CalendarDate, to: CalendarDate, ...more })

export const ReportHead = z.object({
  from: CalendarDate,
  to: CalendarDate,
  /** What was open at this instant is judged as if it had ended then. */
  asOf: z.string(),
  /** Dossiers whose facts could not be read, and are not counted. */
  leftOut: z.number().int().positive().optional(),
})
export type ReportHead = z.infer<typeof ReportHead>
