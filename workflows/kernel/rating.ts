import { z } from 'zod'
import { Instant } from './instant'

const Score = z.number().int().min(1).max(5)

/** How content an applicant is: 5 very, 1 not at all. Aspects: those of the satisfaction index SIPAS [R]. */
export const Scores = z.object({
  score: Score,
  aspects: z.partialRecord(z.enum(['access', 'procedure', 'staff', 'result']), Score).optional(),
})
export type Scores = z.infer<typeof Scores>

export const Rating = Scores.extend({ ratedAt: Instant })
export type Rating = z.infer<typeof Rating>
