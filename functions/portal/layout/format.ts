import type { Language } from '../../../workflows/kernel/text'

export { periodText, workingTime } from '../../wording/duration-text'
export { dateText, dayText, dueText, timeText } from '../../wording/time-text'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

/** `75.000 đồng`, `75,000 đồng` */
export const moneyText = (vnd: number, language: Language): string =>
  `${vnd.toLocaleString(locales[language])} đồng`

export const numberText = (value: number, language: Language, digits = 1): string =>
  value.toLocaleString(locales[language], { maximumFractionDigits: digits })
