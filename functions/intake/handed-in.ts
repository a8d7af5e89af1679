import { z } from 'zod'
import { oneLine } from '../../workflows/kernel/written'

/** A paper handed in: an upload, and which of the procedure's papers it is. */
export const HandedIn = z.strictObject({
  type: oneLine(100),
  uploadId: z.string().min(1).max(64),
  /** As the sender computed it; compared when given. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type HandedIn = z.infer<typeof HandedIn>

/** A transaction holds 100 items, and each paper takes two. */
export const HandedInList = z.array(HandedIn).max(30)
