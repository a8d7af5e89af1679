import { type ReportPeriod, reportPeriod } from '../../../workflows/indicators/report-period'
import type { Agency } from '../../../workflows/kernel/agency'
import type { Calendar, CalendarDate } from '../../../workflows/kernel/calendar'
import { type FieldError, Refusal } from '../../../workflows/kernel/errors'
import type { Person } from '../../../workflows/kernel/person'
import type { Asking } from '../asking'
import type { Days, ReportHead } from './schemas'

/** The longest period of one report: each month of it is looked up for each agency. A stranger has a quarter. */
export const mostDays = ({ person }: { person?: Person }): number => (person ? 366 : 92)

const days = (from: CalendarDate, to: CalendarDate) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

/** What is wrong with two days as a period of somebody's report. */
export const periodFault = ({ from, to }: Days, asker: { person?: Person }): FieldError | undefined => {
  const most = mostDays(asker)
  if (to < from) return { pointer: '/to', message: `before-from: ${from}` }
  if (days(from, to) <= most) return undefined
  return {
    pointer: '/to',
    message: `${asker.person ? 'period-too-long' : 'period-too-long-for-anybody'}: ${most}`,
  }
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
  { at, person }: Pick<Asking, 'at' | 'person'>,
  { calendar }: { calendar: Calendar },
): { period: ReportPeriod; about: ReportHead } => {
  const fault = periodFault({ from, to }, { person })
  if (fault) throw new Refusal('invalid-input', `no period: ${from} to ${to}`, [fault])
  const period = reportPeriod({ from, to }, at, calendar)
  return { period, about: { from, to, asOf: period.cut } }
}
