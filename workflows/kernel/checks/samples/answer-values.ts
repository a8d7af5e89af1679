import type { z } from 'zod'
import { sayThrown } from '../fault'
import { defOf, type Field } from '../form-fields'

/** Makes a value for a schema, always the same for the same seed; may fail, and knows no refinements. */
export type Generate = (schema: z.ZodType, seed: number) => unknown

const texts = [
  'Văn bản',
  'Nguyễn Thị Lan',
  'A',
  '1',
  '079190000001',
  '0900000001',
  '2026-11-24',
  '1950',
  'lan@example.vn',
  'A-1/b.2 (c), d',
]
const dates = [
  '1890-06-15',
  '1950-12-31',
  '1985-01-31',
  '2000-01-01',
  '2015-09-30',
  '2019-03-31',
  '2020-04-30',
  '2021-05-15',
  '2022-08-01',
  '2025-10-10',
  '2023-07-01',
  '2024-02-29',
  '2026-11-24',
  '2099-12-31',
]
const numbers = [
  0, 1, 2, 3, 5, 7, 10, 12, 37, 100, 1_000, 10_000, 100_000, 1_000_000, 1e9, 0.37, 29.5, 100.37, -1,
]
/** An interval this small is tried whole. */
const smallInterval = 128
const generated = 4
/** A pattern that looks ahead is met by few of the made values. */
const mostMade = 200

/** Whether a schema takes a value at once. One that fails instead of saying no takes nothing, and is told. */
export const takes = (
  schema: z.ZodType,
  value: unknown,
  failed: (message: string) => void = () => undefined,
): boolean => {
  try {
    return schema.safeParse(value).success
  } catch (error) {
    failed(sayThrown(error))
    return false
  }
}

/** Values that a field takes and that lead rules into their branches: the author's own first. */
export const answerValues = (
  { schema, whole, kind }: Field,
  {
    given,
    generate,
    failed,
  }: { given: readonly unknown[]; generate: Generate; failed: (message: string) => void },
): unknown[] => {
  // A list's own schema is for lists; its elements have one of their own.
  const taken = (value: unknown) =>
    takes(schema, value, failed) && (kind === 'list' || takes(whole, value, failed))
  const known = [...new Set([...given, ...candidatesOf(schema)])].filter(
    (value) => value !== undefined && taken(value),
  )
  return [...new Set([...known, ...madeOf(schema, generate, taken)])]
}

const madeOf = (schema: z.ZodType, generate: Generate, taken: (value: unknown) => boolean): unknown[] => {
  const made: unknown[] = []
  for (
    let seed = 0;
    made.length < generated && seed < (made.length > 0 ? 10 * generated : mostMade);
    seed += 1
  ) {
    try {
      const value = generate(schema, seed)
      if (value !== undefined && taken(value)) made.push(value)
    } catch {
      return made
    }
  }
  return made
}

const candidatesOf = (schema: z.ZodType): unknown[] => {
  const { type, entries, values } = defOf(schema)
  if (type === 'enum') return Object.values(entries ?? {})
  if (type === 'literal') return values ?? []
  if (type === 'boolean') return [false, true]
  if (type === 'number') return numbersOf(schema)
  if (type !== 'string') return [...texts, ...numbers]
  return takes(schema, texts[0]) ? [...texts, ...longest(schema)] : [...texts, ...dates, ...longest(schema)]
}

const numbersOf = (schema: z.ZodType): number[] => {
  const { minValue, maxValue, isInt } = schema as Partial<z.ZodNumber>
  const least = minValue ?? Number.NEGATIVE_INFINITY
  const most = maxValue ?? Number.POSITIVE_INFINITY
  if (isInt && most - least <= smallInterval)
    return Array.from({ length: most - least + 1 }, (_, index) => least + index)
  const ends = [least, least + 0.01, least + 1, most - 1, most].filter(Number.isFinite)
  return [...numbers, ...ends]
}

const longest = (schema: z.ZodType): string[] => {
  const { maxLength } = schema as Partial<z.ZodString>
  return maxLength && maxLength <= 10_000 ? ['Ư'.repeat(maxLength)] : []
}
