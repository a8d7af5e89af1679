import { z } from 'zod'

const words = z.object({ vi: z.string().min(1), en: z.string().min(1) })

/** What a draft may be about. */
export const Subject = z.object({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), name: words })
export type Subject = z.infer<typeof Subject>

/** That an agency is responsible for a subject, with the ground on which it is. */
export const AgencyFunction = z.object({
  agency: z.string(),
  subject: z.string(),
  ground: words,
  /** The law's own words, and our translation of them. */
  legalBasis: words,
  /** What of it was read in a legal text, and what was not. */
  confirmed: z.string().min(1),
})
export type AgencyFunction = z.infer<typeof AgencyFunction>
