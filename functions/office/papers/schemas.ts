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

/** Days of the city's calendar, both included. */
export const RegisterQuery = z.object({ from: z.iso.date(), to: z.iso.date() })
export type RegisterQuery = z.infer<typeof RegisterQuery>
