import { z } from 'zod'
import { oneLine, paragraphs, personName } from './written'

/** What a kind of answer is called in JSON Schema's `format`, beside the standard ones: tells pages how to ask for it. */
export const AnswerFormat = z.enum(['identity-number', 'phone', 'address', 'paragraph', 'vnd'])
export type AnswerFormat = z.infer<typeof AnswerFormat>

const as = <S extends z.ZodType>(format: AnswerFormat, schema: S): S => schema.meta({ format })

export const text = oneLine
/** Of a person; firms and bodies have names that may be figures alone. */
export const fullName = personName
export const paragraph = (longest = 500) => as('paragraph', paragraphs(longest))
export const address = as('address', oneLine(300))
/** Số định danh cá nhân (26/2023/QH15, 12). */
export const identityNumber = as('identity-number', z.string().regex(/^\d{12}$/))
export const phone = as('phone', z.string().regex(/^0\d{9,10}$/))
export const email = z.email().max(200)
/** Whole đồng. */
export const money = (most = 1_000_000_000_000) => as('vnd', z.int().min(0).max(most))
