import { z } from 'zod'

/** A point in time: ISO 8601 in UTC with milliseconds, `2026-11-24T08:00:00.000Z`. Sorts as text. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
export type Instant = z.infer<typeof Instant>

export const millis = (instant: Instant): number => Date.parse(instant)
export const instant = (epochMillis: number): Instant => new Date(epochMillis).toISOString()
