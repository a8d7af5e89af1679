import { z } from 'zod'
import { Instant } from '../../../workflows/kernel/instant'

/** What an officer recorded in a step. `values`: by the fields that the procedure names for it; words are gone once erased. */
export const PresentedRecord = z.object({
  step: z.string(),
  values: z.record(z.string(), z.unknown()),
  at: Instant,
  by: z.string(),
})
export type PresentedRecord = z.infer<typeof PresentedRecord>
