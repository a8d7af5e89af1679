import { type Instant, millis } from '../../../workflows/kernel/instant'
import type { Period } from '../../../workflows/kernel/period'
import type { Language } from '../../../workflows/kernel/text'

const timeZone = 'Asia/Ho_Chi_Minh'
const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }
type Options = Intl.DateTimeFormatOptions
const cache = new Map<string, Intl.DateTimeFormat>()
const formatter = (language: Language, options: Options): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options)
  const made = cache.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone, ...options })
  cache.set(key, made)
  return made
}

/** `25 tháng 11, 2026`, `25 November 2026` */
export const dateText = (at: Instant, language: Language): string =>
  formatter(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(millis(at))

/** `Thứ Tư, 25 tháng 11, 2026` */
export const weekdayText = (at: Instant, language: Language): string =>
  formatter(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(millis(at))

/** `15:00, 25/11/2026`: short enough for tables. */
export const timeText = (at: Instant, language: Language): string => {
  const time = formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    millis(at),
  )
  const day = formatter('en', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(millis(at))
  return language === 'vi' ? `${time} ngày ${day}` : `${time} on ${day}`
}

/** `75.000 đ`, `75,000 đồng` */
export const moneyText = (vnd: number, language: Language): string =>
  language === 'vi' ? `${vnd.toLocaleString('vi-VN')} đồng` : `${vnd.toLocaleString('en-GB')} đồng`

export const numberText = (value: number, language: Language, digits = 1): string =>
  value.toLocaleString(locales[language], { maximumFractionDigits: digits })

/** A share of one as a percentage. */
export const percentText = (share: number, language: Language): string =>
  `${numberText(share * 100, language)} %`

const periods: Record<Language, Record<Period['unit'], (amount: number) => string>> = {
  vi: {
    workingHours: (amount) => `${amount} giờ làm việc`,
    workingDays: (amount) => (amount ? `${amount} ngày làm việc` : 'trong ngày'),
    calendarDays: (amount) => `${amount} ngày`,
    months: (amount) => `${amount} tháng`,
  },
  en: {
    workingHours: (amount) => `${amount} working hour${amount === 1 ? '' : 's'}`,
    workingDays: (amount) => (amount ? `${amount} working day${amount === 1 ? '' : 's'}` : 'the same day'),
    calendarDays: (amount) => `${amount} day${amount === 1 ? '' : 's'}`,
    months: (amount) => `${amount} month${amount === 1 ? '' : 's'}`,
  },
}
export const periodText = ({ unit, amount }: Period, language: Language): string =>
  periods[language][unit](amount)
