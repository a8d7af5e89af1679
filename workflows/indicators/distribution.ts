import { z } from 'zod'

/** Working minutes: how many values there are, their median and 90th percentile, in reports within 1 %; null of none. */
export const Distribution = z.object({
  count: z.number().int(),
  median: z.number().int().nullable(),
  p90: z.number().int().nullable(),
})
export type Distribution = z.infer<typeof Distribution>

export const distributionOf = (values: readonly number[]): Distribution => {
  const sorted = [...values].sort((a, b) => a - b)
  return { count: sorted.length, median: percentile(sorted, 50), p90: percentile(sorted, 90) }
}

/**
 * By nearest rank: of n values in order, the one at rank ⌈p/100 × n⌉, counted from 1. So it is always a value that
 * occurred, the median of an even number is the lower of the middle two, and nothing is rounded.
 */
export const percentile = (sorted: readonly number[], percent: number): number | null =>
  sorted[Math.floor((percent * sorted.length + 99) / 100) - 1] ?? null
