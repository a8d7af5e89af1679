import { z } from 'zod'

/** What is longer could not be looked up either. */
export const arnText = z.string().min(1).max(256)
/** A name as a page's token holds it. */
export const nameText = z.string().max(80)
export const errorName = z.string().max(256)
export const errorCause = z.string().max(32_768)
export const descriptionText = z.string().max(256)

export const paging = {
  maxResults: z.number().int().min(0).max(1000).optional(),
  nextToken: z.string().max(3096).optional(),
}
