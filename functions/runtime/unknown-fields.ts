import type { z } from 'zod'
import { nearestTo } from '../../workflows/kernel/checks/fault'
import type { FieldError } from '../../workflows/kernel/errors'
import { ownValue } from '../../workflows/kernel/own-value'
import { pointerOf } from './pointer'

interface Def {
  type?: string
  shape?: Record<string, z.ZodType>
  catchall?: z.ZodType
  element?: z.ZodType
  innerType?: z.ZodType
  in?: z.ZodType
  options?: z.ZodType[]
  discriminator?: string
  values?: unknown[]
}
const defOf = (schema: z.ZodType | undefined): Def => (schema as { def?: Def } | undefined)?.def ?? {}
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const longestCompared = 100

/**
 * Fields of the input that the schema has no place for, each with the name that was likely meant. `everywhere`: also
 * where the schema would drop them without a word, as those of forms do.
 */
export const unknownFields = (
  schema: z.ZodType | undefined,
  input: unknown,
  { everywhere = false, path = [] as readonly PropertyKey[] } = {},
): FieldError[] => {
  const def = defOf(schema)
  const within = (next: z.ZodType | undefined, value: unknown, ...more: PropertyKey[]) =>
    unknownFields(next, value, { everywhere, path: [...path, ...more] })
  if (def.type === 'object' && def.shape && isRecord(input)) {
    const { shape } = def
    const closed = def.catchall ? defOf(def.catchall).type === 'never' : everywhere
    return Object.keys(input).flatMap((name) => {
      if (Object.hasOwn(shape, name)) return within(shape[name], input[name], name)
      if (!closed) return []
      const near = name.length > longestCompared ? undefined : nearestTo(name, Object.keys(shape))
      const message = near ? `unknown-field: ${near}` : 'unknown-field'
      return [{ pointer: pointerOf([...path, name]), message }]
    })
  }
  // A record takes every name, and drops this one.
  if (def.type === 'record' && isRecord(input) && Object.hasOwn(input, '__proto__'))
    return [{ pointer: pointerOf([...path, '__proto__']), message: 'unknown-field' }]
  if (def.type === 'array' && Array.isArray(input))
    return input.flatMap((entry, index) => within(def.element, entry, index))
  if (def.type === 'union' && def.discriminator && isRecord(input))
    return within(optionFor(def, def.discriminator, input), input)
  const inner = def.innerType ?? def.in
  return inner ? within(inner, input) : []
}

const optionFor = (def: Def, discriminator: string, input: Record<string, unknown>): z.ZodType | undefined =>
  def.options?.find((option) =>
    defOf(defOf(option).shape?.[discriminator]).values?.includes(ownValue(input, discriminator)),
  )
