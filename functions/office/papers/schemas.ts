import { z } from 'zod'
import { Instant } from '../../../workflows/kernel/instant'

export const OfficePaperList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      /** Number of the set form; none where the state has set none. */
      form: z.string().optional(),
      title: z.object({ vi: z.string(), en: z.string() }),
      /** Of what it tells; the control sheet tells of everything until then. */
      at: Instant,
    }),
  ),
})
export type OfficePaperList = z.infer<typeof OfficePaperList>

/** What was declared: as it was filed, and after each supplement that changed it. */
export const DeclarationList = z.object({
  items: z.array(
    z.object({
      version: z.number().int().positive(),
      at: Instant,
      /** All of them, in the shape of the form. */
      answers: z.record(z.string(), z.unknown()),
      /** Papers that were there by then, by their identifiers. */
      documents: z.array(z.string()),
      /** What was said to the officer with it. */
      note: z.string().optional(),
      /** Words that came with it are no more. */
      erased: z.literal(true).optional(),
    }),
  ),
})
export type DeclarationList = z.infer<typeof DeclarationList>

/** Days of the city's calendar, both included. */
export const RegisterQuery = z.object({ from: z.iso.date(), to: z.iso.date() })
export type RegisterQuery = z.infer<typeof RegisterQuery>
