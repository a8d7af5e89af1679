import { z } from 'zod'
import { Instant } from '../../../workflows/kernel/instant'
import { Contact } from '../../../workflows/kernel/telling'

/** Until when the code can be given back. */
export const CodeSent = z.object({ ...Contact.shape, until: Instant })
export type CodeSent = z.infer<typeof CodeSent>

export const TypedCode = z.strictObject({ code: z.string().regex(/^\d{6}$/, { error: 'code-wrong' }) })
export type TypedCode = z.infer<typeof TypedCode>
