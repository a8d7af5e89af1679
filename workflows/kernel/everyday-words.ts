import { z } from 'zod'

/** What people say where laws and their procedures say it in another way. */
export const EverydayWords = z.object({
  /** Any of these in the name of a procedure. */
  law: z.array(z.string().min(1)).min(1).readonly(),
  /** Only where the name begins so, with what is done. */
  begins: z.literal(true).optional(),
  people: z.array(z.string().min(1)).min(1).readonly(),
})
export type EverydayWords = z.infer<typeof EverydayWords>
