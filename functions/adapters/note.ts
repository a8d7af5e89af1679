import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'

/** What an officer tells the colleagues of his agency about a dossier. It is no part of the record. */
export const Note = z.object({
  id: z.string(),
  agency: z.string(),
  text: z.string(),
  by: z.string(),
  at: Instant,
})
export type Note = z.infer<typeof Note>
