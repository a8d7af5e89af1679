import type { Instant } from '../../workflows/kernel/instant'
import type { Period } from '../../workflows/kernel/period'
import { localTime } from '../issuance/local-time'
import { vi } from './texts.vi'

/** `09 giờ 30 phút, ngày 24 tháng 11 năm 2026` */
export const moment = (at: Instant): string => {
  const { hour, minute, day, month, year } = localTime(at)
  return vi.moment({ hour, minute, day, month, year })
}

/** `09:30 ngày 24/11/2026` */
export const clockTime = (at: Instant): string => {
  const { hour, minute, date } = localTime(at)
  return vi.clockTime(`${hour}:${minute}`, date)
}

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
  amount === 0 ? vi.sameDay(cutOff) : `${amount} ${vi.units[unit]}`

const formats: Record<string, string> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' }

/** `PDF, 1,2 MB` */
export const sizeText = (contentType: string, bytes: number): string => {
  const size =
    bytes < 1e6 ? `${figures.format(Math.ceil(bytes / 1e3))} kB` : `${tenths.format(bytes / 1e6)} MB`
  return `${formats[contentType] ?? contentType}, ${size}`
}
