import type { Language } from '../../../workflows/kernel/text'

/** A working day has eight hours. */
const dayMinutes = 480

const words: Record<Language, (days: number, hours: number, minutes: number) => string[]> = {
  vi: (days, hours, minutes) => [
    days ? `${days} ngày` : '',
    hours ? `${hours} giờ` : '',
    minutes ? `${minutes} phút` : '',
  ],
  en: (days, hours, minutes) => [
    days ? `${days} day${days === 1 ? '' : 's'}` : '',
    hours ? `${hours} hour${hours === 1 ? '' : 's'}` : '',
    minutes ? `${minutes} minute${minutes === 1 ? '' : 's'}` : '',
  ],
}
const nothing: Record<Language, string> = { vi: '0 giờ', en: '0 hours' }

/** Working minutes in words, the two largest units: `2 days 3 hours`. */
export const workingTime = (minutes: number, language: Language): string => {
  const days = Math.floor(minutes / dayMinutes)
  const hours = Math.floor((minutes % dayMinutes) / 60)
  const rest = Math.floor(minutes % 60)
  return words[language](days, hours, rest).filter(Boolean).slice(0, 2).join(' ') || nothing[language]
}
