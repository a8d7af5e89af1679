import type { Language } from '../../../workflows/kernel/text'

export { periodText, workingTime } from '../../wording/duration-text'
export { dateText, dayText, dueText, timeText } from '../../wording/time-text'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

/** `75.000 đồng`, `75,000 đồng` */
export const moneyText = (vnd: number, language: Language): string => `${numberText(vnd, language, 0)} đồng`

/** Made once: making one takes longer than all else that is said of a number. */
const formats = new Map<string, Intl.NumberFormat>()

export const numberText = (value: number, language: Language, digits = 1): string => {
  const name = `${language} ${digits}`
  const format =
    formats.get(name) ?? new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits })
  formats.set(name, format)
  return format.format(value)
}
