import { z } from 'zod'
import { isPartialDate } from './partial-date'
import { dialled } from './phone-number'
import { oneLine, paragraphs, personName } from './written'

/** What a kind of answer is called in JSON Schema's `format`, beside the standard ones: tells pages how to ask for it. */
export const AnswerFormat = z.enum(['identity-number', 'phone', 'address', 'paragraph', 'vnd', 'birth-date'])
export type AnswerFormat = z.infer<typeof AnswerFormat>

// A pattern of its own where what may be written is more than what is kept.
const as = <S extends z.ZodType>(format: AnswerFormat, schema: S, pattern?: string): S =>
  schema.meta({ format, ...(pattern && { pattern }) })

/** Whoever may see the answer finds the dossier by its words. Kinds that say whom a dossier is about are so by themselves. */
export const findable = <S extends z.ZodType>(schema: S): S => schema.meta({ findable: true })

export const text = oneLine
/** Of a person; firms and bodies have names that may be figures alone. */
export const fullName = (longest?: number) => findable(personName(longest))
export const paragraph = (longest = 500) => as('paragraph', paragraphs(longest))
export const address = as('address', oneLine(300))
/** Số định danh cá nhân (26/2023/QH15, 12). */
export const identityNumber = findable(as('identity-number', z.string().regex(/^\d{12}$/)))
/** Of a mobile (10 figures) or a fixed one (11) in Viet Nam; kept as it is dialled there. */
export const phone = findable(
  as(
    'phone',
    z
      .string()
      .overwrite(dialled)
      .regex(/^0[1-9]\d{8,9}$/),
    '^[^A-Za-z]{9,}$',
  ),
)
/** When somebody was born, as far as the papers say: a year alone, a month and year, or the day. */
export const birthDate = as(
  'birth-date',
  z.string().refine(isPartialDate, { error: 'wrong-format' }),
  '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$',
)
export const email = z.email().max(200)
/** Whole đồng. */
export const money = (most = 1_000_000_000_000) => as('vnd', z.int().min(0).max(most))
