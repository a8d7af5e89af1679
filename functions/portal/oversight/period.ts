import { CalendarDate } from '../../../workflows/kernel/calendar'
import { type FieldError, Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import { localTime } from '../../issuance/local-time'
import { periodFault } from '../../office/figures/report-query'

export const presets = ['month', 'quarter', 'year'] as const
type Preset = (typeof presets)[number]

/** Both days in it. */
export interface Period {
  from: CalendarDate
  to: CalendarDate
}

type Query = Readonly<Record<string, string>>

export const dateParts = ['day', 'month', 'year'] as const
export const ends = ['from', 'to'] as const
type End = (typeof ends)[number]

const monthOf: Record<Preset, (month: number) => number> = {
  month: (month) => month,
  quarter: (month) => month - ((month - 1) % 3),
  year: () => 1,
}

/** This month, quarter or year up to now. */
const current = (preset: Preset, at: Instant): Period => {
  const { year, month, day } = localTime(at)
  const first = String(monthOf[preset](Number(month))).padStart(2, '0')
  return { from: `${year}-${first}-01`, to: `${year}-${month}-${day}` }
}

/** What was typed into the three fields of one end. */
const typed = (query: Query, end: End): string | undefined => {
  const [day = '', month = '', year = ''] = dateParts.map((part) => query[`${end}-${part}`]?.trim())
  const two = (text: string) => text.padStart(2, '0')
  return day || month || year ? `${year}-${two(month)}-${two(day)}` : undefined
}

const fault = (pointer: string, message: string) => ({ faults: [{ pointer, message }] })

type Asked = { period: Period; faults?: undefined } | { period?: undefined; faults: FieldError[] }

/** The time that a report is asked for, or what is wrong with it, by its field. This month when nothing is said. */
export const askedPeriod = (query: Query, at: Instant): Asked => {
  const preset = presets.find((one) => one === query.period)
  if (query.period !== undefined && !preset) return fault('/period', `allowed: ${presets.join(', ')}`)
  // A form was sent, though perhaps with nothing in it; links have the two days as they are.
  const isForm = ends.some((end) => dateParts.some((part) => query[`${end}-${part}`] !== undefined))
  const [from, to] = [given(query, 'from', isForm), given(query, 'to', isForm)]
  const isGiven = isForm || query.from !== undefined || query.to !== undefined
  const period = isGiven ? { from: from.day ?? '', to: to.day ?? '' } : current(preset ?? 'month', at)
  const faults = isGiven ? [...from.faults, ...to.faults] : []
  if (faults.length > 0) return { faults }
  const wrong = periodFault(period)
  return wrong ? { faults: [wrong] } : { period }
}

const given = (query: Query, end: End, isForm: boolean): { day?: CalendarDate; faults: FieldError[] } => {
  const text = isForm ? typed(query, end) : query[end]
  const { data: day } = CalendarDate.safeParse(text)
  if (day) return { day, faults: [] }
  return fault(`/${end}`, text === undefined ? 'required' : 'wrong-format')
}

/** For what is not shown with a form: whatever is wrong is refused. */
export const periodOf = (query: Query, at: Instant): Period => {
  const { period, faults } = askedPeriod(query, at)
  if (!period) throw new Refusal('invalid-input', 'no such period', faults)
  return period
}

/** What the page goes on to show while another time was typed wrongly. */
export const shownPeriod = ({ from, to }: Query, at: Instant): Period =>
  askedPeriod({ ...(from && { from }), ...(to && { to }) }, at).period ?? current('month', at)

const fewest = 6

/** The months of a period, the earliest first; the last six up to its end, where it has fewer. No day is later than now. */
export const monthsOf = ({ from, to }: Period, at: Instant): Period[] => {
  const { year, month, day } = localTime(at)
  const today = `${year}-${month}-${day}`
  const [first, last] = [indexOf(from), indexOf(to < today ? to : today)]
  const count = Math.max(fewest, last - first + 1)
  return Array.from({ length: count }, (_, back) => {
    const [begins, ends] = [0, 1].map((more) =>
      new Date(Date.UTC(1970, last - back + more, 1 - more)).toISOString().slice(0, 10),
    ) as [CalendarDate, CalendarDate]
    return { from: begins, to: ends < today ? ends : today }
  }).reverse()
}
/** Among all months. */
const indexOf = (date: CalendarDate): number =>
  (Number(date.slice(0, 4)) - 1970) * 12 + Number(date.slice(5, 7)) - 1

/** `2026-11` before `2026-12`. */
export const monthBefore = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 2)).toISOString().slice(0, 7)
