import type { z } from 'zod'
import { fault, type Inspection } from './inspection'

/** What a definition holds, as its schema has it; every fault of it told otherwise. */
export const readShape = <S extends z.ZodType>(
  inspection: Inspection,
  pointer: string,
  schema: S,
  { value, fix }: { value: unknown; fix: string },
): z.output<S> | undefined => {
  const { data, issues } = parse(schema, value)
  for (const { path, message } of issues) fault(inspection, pathOf(pointer, path), message, { fix })
  return data
}

const parse = <S extends z.ZodType>(
  schema: S,
  value: unknown,
): { data?: z.output<S> | undefined; issues: readonly Pick<z.core.$ZodIssue, 'path' | 'message'>[] } => {
  try {
    const { data, error } = schema.safeParse(value)
    return { data, issues: error?.issues ?? [] }
  } catch {
    // Where a length is no number, zod itself throws.
    return { issues: [{ path: [], message: 'has a shape that can not be read' }] }
  }
}

const pathOf = (owner: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, part) => (typeof part === 'number' ? `${place}[${part}]` : `${place}.${String(part)}`),
    owner,
  )
