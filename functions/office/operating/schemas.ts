import { z } from 'zod'
import { oneLine } from '../../../workflows/kernel/written'

export const Resumption = z.strictObject({
  /** `procedure`, or a question's identifier. All that is parked when left out. */
  scope: z.string().min(1).max(100).optional(),
  /** Why, or what was repaired. Kept on record for good: it names nobody. */
  reason: oneLine(500).optional(),
})
export type Resumption = z.infer<typeof Resumption>

export const Resumed = z.object({ number: z.string(), resumed: z.array(z.string()) })
export type Resumed = z.infer<typeof Resumed>

export const Erasure = z.strictObject({
  /** Kept on record for good: it names nobody. */
  reason: oneLine(500),
  /** The law that wants the words gone. */
  legalBasis: oneLine(),
})
export type Erasure = z.infer<typeof Erasure>

export const Erased = z.object({
  number: z.string(),
  /** The events whose words are gone now. */
  erased: z.array(z.number()),
  /** How many are still there: one call takes 90, the same call again the next ones. */
  left: z.number(),
})
export type Erased = z.infer<typeof Erased>
