import { z } from 'zod'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { Item, Value } from './table'

/** A value that lies in one attribute, as its JSON. */
export const json = <S extends z.ZodType>(schema: S) =>
  z.codec(z.string(), schema, {
    decode: (text, context) => {
      try {
        return JSON.parse(text)
      } catch {
        context.issues.push({ code: 'invalid_format', format: 'json', input: text })
        return z.NEVER
      }
    },
    encode: (value) => JSON.stringify(value),
  })

/** A value as it is to be written; what its own schema would not read is a fault of ours, and is not written. */
export const writable = <S extends z.ZodType>(schema: S, value: z.output<S>): z.input<S> => {
  const encoded = z.safeEncode(schema, value)
  if (encoded.success) return encoded.data
  const faults = encoded.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
  throw new Inconsistent(`not to be written: ${faults.join('; ')}`)
}

/**
 * How a kind of item is stored: the one way in and out. What is written goes through the schema by which it will be
 * read, so that nothing is sealed that nobody can open again.
 */
export const stored = <S extends z.ZodType<object, Record<string, unknown>>>(schema: S) => ({
  read: (item: Item): z.output<S> => z.decode(schema, item as unknown as z.input<S>),
  written: (value: z.output<S>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(writable(schema, value)).filter(([, attribute]) => attribute !== undefined),
    ) as Record<string, Value>,
})
