import { z } from 'zod'

/** Cursor pages: `next` of one answer is `cursor` of the following call. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2_000).optional(),
})

/** A page, with how many of it could not be read: an operator was told of them. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    next: z.string().optional(),
    leftOut: z.number().int().positive().optional(),
  })
export const leavesOut = (leftOut: number) => (leftOut > 0 ? { leftOut } : {})
