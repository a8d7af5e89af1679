import { z } from 'zod'
import { CalendarDate } from './calendar'

/** When a version takes filings: days of the city, both included. */
export const InForce = z.object({
  from: CalendarDate.optional(),
  until: CalendarDate.optional(),
  legalBasis: z.string().min(1),
})
export type InForce = z.infer<typeof InForce>

// A day that only some years have would be a window that only some years have.
const MonthDay = z
  .string()
  .regex(/^\d\d-\d\d$/)
  .refine((day) => CalendarDate.safeParse(`2025-${day}`).success, { error: 'is no day of every year' })

/** The days of each year, both included, on which filings are taken; over New Year where `to` comes before `from`. */
export const Openings = z.object({
  each: z.array(z.object({ from: MonthDay, to: MonthDay })).min(1),
  legalBasis: z.string().min(1),
})
export type Openings = z.infer<typeof Openings>

/** What a version says of when it is filed under. */
export interface Dated {
  inForce?: InForce | undefined
  opens?: Openings | undefined
  /** Of a procedure that ends: the code of the one that people file instead. */
  replacedBy?: string | undefined
}

/** Why filings are not taken on a day. Days are the first on which it is so, or is otherwise again. */
export const NotOpen = z.discriminatedUnion('why', [
  z.object({ why: z.literal('ahead'), from: CalendarDate }),
  z.object({ why: z.literal('ended'), until: CalendarDate, replacedBy: z.string().optional() }),
  z.object({ why: z.literal('between'), from: CalendarDate }),
])
export type NotOpen = z.infer<typeof NotOpen>

/** The version that filings of a day go by: of those that are in force by then the last. `versions` rise. */
export const inForceOn = <T extends Pick<Dated, 'inForce'>>(
  versions: readonly T[],
  day: CalendarDate,
): T | undefined => versions.findLast(({ inForce }) => (inForce?.from ?? '') <= day) ?? versions[0]

/** Undefined where filings are taken. */
export const notOpenOn = ({ inForce, opens, replacedBy }: Dated, day: CalendarDate): NotOpen | undefined => {
  if (inForce?.from && day < inForce.from) return { why: 'ahead', from: inForce.from }
  if (inForce?.until && day > inForce.until)
    return { why: 'ended', until: inForce.until, ...(replacedBy && { replacedBy }) }
  if (!opens || opens.each.some((window) => isWithin(window, day.slice(5)))) return undefined
  return { why: 'between', from: nextOpening(opens, day) }
}

type Window = Openings['each'][number]

const isWithin = ({ from, to }: Window, day: string): boolean =>
  from <= to ? from <= day && day <= to : from <= day || day <= to

const nextOpening = ({ each }: Openings, day: CalendarDate): CalendarDate => {
  const year = Number(day.slice(0, 4))
  const days = each.flatMap(({ from }) => [`${year}-${from}`, `${year + 1}-${from}`])
  return days.filter((one) => one > day).sort()[0] as CalendarDate
}
