import { z } from 'zod'
import { Instant } from '../../workflows/kernel/instant'

/** Who read what of a dossier, or of a person. Whom it concerns can see it; what was read is never touched by it. */
export const Access = z.object({
  at: Instant,
  by: z.string(),
  /** The reader's agencies at that moment. */
  agencies: z.array(z.string()),
  what: z.enum([
    'dossier',
    'consultation',
    'document',
    'result',
    'office-paper',
    'register',
    'national-registers',
  ]),
  /** Which one, of the dossier's papers, or of those that the office wrote. */
  document: z.string().optional(),
})
export type Access = z.infer<typeof Access>
