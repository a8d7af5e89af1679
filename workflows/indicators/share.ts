import { z } from 'zod'

/** A part of a whole. `percent` has two decimals, half up; null of nothing. */
export const Share = z.object({
  count: z.number().int(),
  of: z.number().int(),
  percent: z.number().nullable(),
})
export type Share = z.infer<typeof Share>

export const shareOf = (count: number, of: number): Share => ({ count, of, percent: percentOf(count, of) })

export const percentOf = (count: number, of: number): number | null => hundredths(count * 100, of)

/** A quotient of whole numbers with two decimals, half up, computed in whole numbers; null when divided by 0. */
export const hundredths = (dividend: number, divisor: number): number | null =>
  divisor === 0 ? null : Math.floor((200 * dividend + divisor) / (2 * divisor)) / 100
