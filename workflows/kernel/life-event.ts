import { z } from 'zod'

const words = z.object({ vi: z.string().min(1), en: z.string().min(1) })

/** What happens in a life, or is undertaken, from which procedures follow. */
export const LifeEvent = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: words,
  lead: words,
})
export type LifeEvent = z.infer<typeof LifeEvent>
