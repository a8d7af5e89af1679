import type { DueDate } from '../../workflows/kernel/due-date'
import type { Instant } from '../../workflows/kernel/instant'
import type { Period } from '../../workflows/kernel/period'
import { localTime } from '../issuance/local-time'
import { periodText as periodIn } from '../wording/duration-text'
import { dueText, timeText } from '../wording/time-text'
import { vi } from './texts.vi'

/** `09:30 ngày 24/11/2026` */
export const clockTime = (at: Instant): string => timeText(at, 'vi')

export const dueTime = (due: DueDate): string => dueText(due, 'vi')

/** In two lines, for narrow columns. */
export const tableTime = (at: Instant): string => {
  const { hour, minute, date } = localTime(at)
  return `${hour}:${minute}\n${date}`
}

/** Under the name of somebody whose act is on record. */
export const actOnRecord = (at: Instant): string => vi.confirmed(clockTime(at))

const figures = new Intl.NumberFormat('vi-VN')
const tenths = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

export const moneyText = (amountVnd: number): string => vi.money(figures.format(amountVnd))

export const periodText = ({ unit, amount }: Period, cutOff: string): string =>
  amount === 0 ? vi.sameDay(cutOff) : periodIn({ unit, amount }, 'vi')

const formats: Record<string, string> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' }

/** `PDF, 1,2 MB` */
export const sizeText = (contentType: string, bytes: number): string => {
  const size =
    bytes < 1e6 ? `${figures.format(Math.ceil(bytes / 1e3))} kB` : `${tenths.format(bytes / 1e6)} MB`
  return `${formats[contentType] ?? contentType}, ${size}`
}
