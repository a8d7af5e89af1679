import { CalendarDate } from './calendar'

/** A day as far as it is known: `1950`, `1950-07`, `1950-07-12`. Papers of old people often have a year alone. */
export type PartialDate = string

export const firstDayOf = (date: PartialDate): CalendarDate => `${date}-01-01`.slice(0, 10)
/** In a month of any length: days are compared as texts. */
export const lastDayOf = (date: PartialDate): CalendarDate => date + '-12-31'.slice(date.length - 4)

export const isPartialDate = (text: string): boolean =>
  /^\d{4}(-\d\d){0,2}$/.test(text) && CalendarDate.safeParse(firstDayOf(text)).success

/** Whether one certainly lies after the other, whatever is not known of them. */
export const isAfter = (one: PartialDate, other: PartialDate): boolean => firstDayOf(one) > lastDayOf(other)

export const yearsLater = (date: PartialDate, years: number): PartialDate =>
  String(Number(date.slice(0, 4)) + years).padStart(4, '0') + date.slice(4)

/** Whether two tell of different days, as far as both are known. */
export const differ = (one: PartialDate, other: PartialDate): boolean => {
  const known = Math.min(one.length, other.length)
  return one.slice(0, known) !== other.slice(0, known)
}
