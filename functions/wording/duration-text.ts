import type { Period } from '../../workflows/kernel/period'
import type { Language } from '../../workflows/kernel/text'

// The one way in which people read how long something takes or took, on pages, in mails and on papers.

/** A working day has eight hours. */
const dayMinutes = 480

const many = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`

const periods: Record<Language, Record<Period['unit'], (amount: number) => string>> = {
  vi: {
    workingHours: (amount) => `${amount} giờ làm việc`,
    workingDays: (amount) => (amount ? `${amount} ngày làm việc` : 'trong ngày làm việc'),
    calendarDays: (amount) => `${amount} ngày`,
    months: (amount) => `${amount} tháng`,
  },
  en: {
    workingHours: (amount) => many(amount, 'working hour'),
    workingDays: (amount) => (amount ? many(amount, 'working day') : 'the same working day'),
    calendarDays: (amount) => many(amount, 'day'),
    months: (amount) => many(amount, 'month'),
  },
}

/** A time as the law gives it: `7 working days`. */
export const periodText = ({ unit, amount }: Period, language: Language): string =>
  periods[language][unit](amount)

const told: Record<Language, (amounts: [number, 'day' | 'hour' | 'minute'][]) => string> = {
  vi: (amounts) => {
    const units = { day: 'ngày', hour: 'giờ', minute: 'phút' }
    return `${amounts.map(([amount, unit]) => `${amount} ${units[unit]}`).join(' ')} làm việc`
  },
  en: (amounts) =>
    amounts.map(([amount, unit], index) => many(amount, index === 0 ? `working ${unit}` : unit)).join(' '),
}
const nothing: Record<Language, string> = {
  vi: 'chưa đến một phút làm việc',
  en: 'less than a working minute',
}

/** Working minutes in words, the two largest units: `2 working days 3 hours`. */
export const workingTime = (minutes: number, language: Language): string => {
  const whole = Math.max(0, Math.floor(minutes))
  const amounts = (
    [
      [Math.floor(whole / dayMinutes), 'day'],
      [Math.floor((whole % dayMinutes) / 60), 'hour'],
      [whole % 60, 'minute'],
    ] as [number, 'day' | 'hour' | 'minute'][]
  ).filter(([amount]) => amount > 0)
  return amounts.length > 0 ? told[language](amounts.slice(0, 2)) : nothing[language]
}
