import { lastQuarter } from '../../../workflows/indicators/counts'
import {
  type ReportPeriod,
  reportPeriod,
  type Stretch,
  stretchesOf,
} from '../../../workflows/indicators/report-period'
import type { Agency } from '../../../workflows/kernel/agency'
import type { Calendar, CalendarDate } from '../../../workflows/kernel/calendar'
import { type FieldError, Refusal } from '../../../workflows/kernel/errors'
import type { Asking } from '../asking'
import type { Days, ReportHead } from './schemas'

/** The longest period of one report. */
const mostDays = 366

const days = (from: CalendarDate, to: CalendarDate) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

/** What is wrong with two days as a period of a report. */
export const periodFault = ({ from, to }: Days): FieldError | undefined => {
  if (to < from) return { pointer: '/to', message: `before-from: ${from}` }
  return days(from, to) > mostDays ? { pointer: '/to', message: `period-too-long: ${mostDays}` } : undefined
}

/** The agency that a report is asked for, or all. */
export const agenciesAsked = (agency: string | undefined, agencies: readonly Agency[]): string[] => {
  const found = agencies.map(({ id }) => id).filter((id) => agency === undefined || id === agency)
  if (found.length > 0) return found
  throw new Refusal('invalid-input', `no agency ${agency}`, [
    { pointer: '/agency', message: 'unknown-agency' },
  ])
}

/** The period that a report was asked for, and how it is told in the answer. */
export const asked = (
  { from, to }: Days,
  { at }: Pick<Asking, 'at'>,
  { calendar }: { calendar: Calendar },
): { period: ReportPeriod; stretches: Stretch[]; about: ReportHead } => {
  const fault = periodFault({ from, to })
  if (fault) throw new Refusal('invalid-input', `no period: ${from} to ${to}`, [fault])
  const period = reportPeriod({ from, to }, lastQuarter(at), calendar)
  return {
    period,
    stretches: stretchesOf({ from, to }, at, calendar),
    about: { from, to, asOf: period.cut },
  }
}
