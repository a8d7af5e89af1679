import { zone } from '../../workflows/city/zone'
import type { CalendarDate } from '../../workflows/kernel/calendar'
import type { DueDate } from '../../workflows/kernel/due-date'
import { type Instant, millis } from '../../workflows/kernel/instant'
import type { Language } from '../../workflows/kernel/text'

// The one way in which people read dates, on pages, in mails and on papers: `15:00 ngày 25/11/2026`, `15:00 on
// 25 November 2026`. In English a month has its name, since not everybody puts the day first.

type Options = Intl.DateTimeFormatOptions
const dayOptions: Record<Language, [string, Options]> = {
  vi: ['en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' }],
  en: ['en-GB', { day: 'numeric', month: 'long', year: 'numeric' }],
}
const formatters = (timeZone: string): Record<Language, Intl.DateTimeFormat> => {
  const of = ([locale, options]: [string, Options]) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options })
  return { vi: of(dayOptions.vi), en: of(dayOptions.en) }
}
const inTheCity = formatters(zone.name)
const anywhere = formatters('UTC')
const hours = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone.name,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `25/11/2026`, `25 November 2026`: the day in the city. */
export const dateText = (at: Instant, language: Language): string => inTheCity[language].format(millis(at))

/** A day that has no hour, such as one of birth. */
export const dayText = (date: CalendarDate, language: Language): string =>
  anywhere[language].format(Date.parse(date))

const on: Record<Language, string> = { vi: 'ngày', en: 'on' }

/** `15:00 ngày 25/11/2026`, `15:00 on 25 November 2026` */
export const timeText = (at: Instant, language: Language): string =>
  `${hours.format(millis(at))} ${on[language]} ${dateText(at, language)}`

const provisionally: Record<Language, (year: string) => string> = {
  vi: (year) => `tạm tính, chưa có lịch nghỉ năm ${year}`,
  en: (year) => `provisional, the days off of ${year} are not decided yet`,
}

/** When something is due, and whether that may still move. */
export const dueText = ({ dueAt, provisional }: DueDate, language: Language): string => {
  const text = timeText(dueAt, language)
  return provisional ? `${text} (${provisionally[language](text.slice(-4))})` : text
}
