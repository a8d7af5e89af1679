import { z } from 'zod'

/** Parts of addresses. What can't be one is not found, rather than a wrong field. */
export const ProcedurePath = z.object({ code: z.string() })
export const DossierPath = z.object({ number: z.string() })
export const DocumentPath = z.object({ number: z.string(), id: z.string() })
export const TaskPath = z.object({ id: z.string() })
export const ResultPath = z.object({ id: z.string() })

/** Cursor pages: `next` of one answer is `cursor` of the following call. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2_000).optional(),
})
