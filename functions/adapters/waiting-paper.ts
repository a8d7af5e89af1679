import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'

/** A paper that is to go with what somebody writes, and waits until that is sent. */
export const WaitingPaper = z.object({
  type: z.string(),
  uploadId: z.string(),
  size: z.number(),
  contentType: z.string(),
  /** As its file was called where it came from. */
  name: z.string().optional(),
  /** Which of the things that were asked for it is sent for, where its kind does not tell. */
  item: z.string().optional(),
  /** From when its file is kept; from its arrival when left out. */
  keptFrom: Instant.optional(),
})
export type WaitingPaper = z.infer<typeof WaitingPaper>
