import { z } from 'zod'
import type { Form } from '../../workflows/kernel/procedure'
import type { Random } from './random'

const texts = ['Văn bản', '079190000001', '0900000001', '1', '2026-11-24', 'lan@example.vn', 'ward-ben-thanh']
const numbers = [0, 1, 2, 3, 7, 12, 29.5, 96, 3_200]
const tries = 200

/** A valid application: whatever its form takes. */
export const randomAnswers = (form: Form, random: Random): Record<string, unknown> => {
  for (let tried = 0; tried < tries; tried += 1) {
    const parsed = form.safeParse(valueFor(form, random))
    // What is left out is not there at all: the record takes plain JSON.
    if (parsed.success) return JSON.parse(JSON.stringify(parsed.data))
  }
  throw new Error(`no valid answers found in ${tries} tries: ${Object.keys(form.shape).join(', ')}`)
}

const valueFor = (schema: z.ZodType, random: Random): unknown => {
  if (schema instanceof z.ZodOptional)
    return random.chance(50) ? undefined : valueFor(schema.unwrap() as z.ZodType, random)
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, field]) => [name, valueFor(field as z.ZodType, random)]),
    )
  if (schema instanceof z.ZodArray) return [valueFor(schema.element as z.ZodType, random)]
  if (schema instanceof z.ZodEnum) return random.pick(schema.options)
  if (schema instanceof z.ZodLiteral) return random.pick([...schema.values])
  const taken = [true, false, ...numbers, ...texts].filter((one) => schema.safeParse(one).success)
  if (taken.length === 0) throw new Error('a field takes none of the values that are known: add one')
  return random.pick(taken)
}
