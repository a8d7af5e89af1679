import type { z } from 'zod'

/** A place in a form, by dotted path. Fields of a list's elements stand under the list: `members.name`. */
export interface Field {
  path: string
  kind: 'group' | 'list' | 'answer'
  /** Values of an answer that is one of a list. */
  options?: readonly string[]
  /** May be left out. */
  optional: boolean
  /** Without what it is wrapped in; of a list, its elements'. */
  schema: z.ZodType
  /** As the form has it. */
  whole: z.ZodType
  /** Of a group, and of a list of groups; by name. */
  children?: ReadonlyMap<string, Field>
}

export interface Def {
  type?: string
  innerType?: z.ZodType
  out?: z.ZodType
  element?: z.ZodType
  shape?: Record<string, z.ZodType>
  entries?: Record<string, string | number>
  values?: unknown[]
  format?: string
}
export const defOf = (schema: unknown): Def => (schema as { def?: Def } | undefined)?.def ?? {}

export const isForm = (value: unknown): value is z.ZodObject =>
  defOf(value).type === 'object' && typeof defOf(value).shape === 'object'

const wrappers = new Set(['optional', 'nullable', 'default', 'prefault', 'readonly', 'catch', 'nonoptional'])
const deepest = 8

const fieldOf = (path: string, whole: z.ZodType, depth: number): Field => {
  let optional = false
  let needed = false
  let inner = whole
  for (let def = defOf(inner); ; def = defOf(inner)) {
    if (wrappers.has(def.type ?? '') && def.innerType) {
      needed ||= def.type === 'nonoptional'
      optional ||= !needed && (def.type === 'optional' || def.type === 'nullable')
      inner = def.innerType
      // What a rule sees is what comes out of a pipe.
    } else if (def.type === 'pipe' && def.out) inner = def.out
    else break
  }
  const def = defOf(inner)
  const field = { path, optional, schema: inner, whole }
  if (depth < deepest && isForm(inner))
    return { ...field, kind: 'group', children: childrenOf(path, inner, depth + 1) }
  if (depth < deepest && def.type === 'array' && def.element) {
    const element = fieldOf(path, def.element, depth + 1)
    return { ...element, ...field, schema: element.schema, kind: 'list' }
  }
  const options =
    def.type === 'enum' ? Object.values(def.entries ?? {}) : def.type === 'literal' ? def.values : undefined
  return { ...field, kind: 'answer', ...(options && { options: options.map(String) }) }
}

const childrenOf = (path: string, form: z.ZodObject, depth: number): Map<string, Field> =>
  new Map(
    Object.entries(form.shape).map(([name, schema]) => [
      name,
      fieldOf(path ? `${path}.${name}` : name, schema as z.ZodType, depth),
    ]),
  )

export const rootOf = (form: z.ZodObject): Field => ({
  path: '',
  kind: 'group',
  optional: false,
  schema: form,
  whole: form,
  children: childrenOf('', form, 0),
})

/** Every field of the form by its path, groups before what they hold. */
export const fieldsOf = (root: Field): Map<string, Field> => {
  const found = new Map<string, Field>()
  const collect = (field: Field) => {
    if (field.path) found.set(field.path, field)
    for (const child of field.children?.values() ?? []) collect(child)
  }
  collect(root)
  return found
}
