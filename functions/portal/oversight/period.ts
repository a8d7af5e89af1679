import { z } from 'zod'
import { CalendarDate } from '../../../workflows/kernel/calendar'
import type { Instant } from '../../../workflows/kernel/instant'
import { localTime } from '../../issuance/local-time'

export const presets = ['month', 'quarter', 'year'] as const

/** Both days in it. */
export interface Period {
  from: CalendarDate
  to: CalendarDate
}

const Typed = z.object({
  period: z.enum(presets).optional().catch(undefined),
  from: CalendarDate.optional().catch(undefined),
  to: CalendarDate.optional().catch(undefined),
})

const monthOf: Record<(typeof presets)[number], (month: number) => number> = {
  month: (month) => month,
  quarter: (month) => month - ((month - 1) % 3),
  year: () => 1,
}

/** What was asked for; this month when nothing was, or nothing that can be. */
export const periodOf = (query: Record<string, string>, at: Instant): Period => {
  const { period = 'month', from, to } = Typed.parse(query)
  if (from && to) return { from, to }
  const { year, month, day } = localTime(at)
  const first = String(monthOf[period](Number(month))).padStart(2, '0')
  return { from: `${year}-${first}-01`, to: `${year}-${month}-${day}` }
}

/** The last months, this one too, the earliest first. */
export const lastMonths = (count: number, at: Instant): Period[] => {
  const { year, month, day } = localTime(at)
  return Array.from({ length: count }, (_, back) => {
    const first = new Date(Date.UTC(Number(year), Number(month) - 1 - back, 1))
    const last = new Date(Date.UTC(Number(year), Number(month) - back, 0))
    const iso = (date: Date) => date.toISOString().slice(0, 10)
    return { from: iso(first), to: back === 0 ? `${year}-${month}-${day}` : iso(last) }
  }).reverse()
}
