import { z } from 'zod'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { Item, Value } from './table'

/**
 * A value that lies in one attribute, as its JSON. Both ways it is parsed as when it is read, which is what counts, and
 * cheap: on the way back zod goes through each nested check twice, and so through a whole dossier many times.
 */
export const json = <S extends z.ZodType>(schema: S) =>
  z.codec(z.string(), z.custom<z.output<S>>(), {
    decode: (text, context) => {
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch {
        context.issues.push({ code: 'invalid_format', format: 'json', input: text })
        return z.NEVER
      }
      return parsed(schema, value, context)
    },
    encode: (value, context) => JSON.stringify(parsed(schema, value, context)),
  })

const parsed = <S extends z.ZodType>(
  schema: S,
  value: unknown,
  { issues }: z.core.ParsePayload,
): z.output<S> => {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  issues.push(...error.issues.map((issue) => ({ ...issue, input: value }) as z.core.$ZodRawIssue))
  return z.NEVER
}

/** A value as it is to be written; what its own schema would not read is a fault of ours, and is not written. */
export const writable = <S extends z.ZodType>(schema: S, value: z.output<S>): z.output<S> =>
  orFault(schema.safeParse(value))

const orFault = <T>({ success, data, error }: z.ZodSafeParseResult<T>): T => {
  if (success) return data
  const faults = error.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
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
      Object.entries(orFault(z.safeEncode(schema, value))).filter(([, attribute]) => attribute !== undefined),
    ) as Record<string, Value>,
})
