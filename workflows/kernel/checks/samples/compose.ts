import { z } from 'zod'
import type { Field } from '../form-fields'
import type { Chance } from './chance'

/** Values of the form's answers, by path. */
export type Values = ReadonlyMap<string, readonly unknown[]>

const longestList = 3

interface Lengths {
  least: number
  most: number
}
const known = new WeakMap<Field['whole'], Lengths>()

/** How many entries a list may have, as far as its schema says so. */
const lengthsOf = ({ whole }: Field): Lengths => {
  const lengths = known.get(whole) ?? lengthsIn(whole)
  known.set(whole, lengths)
  return lengths
}
const lengthsIn = (whole: Field['whole']): Lengths => {
  try {
    const json = z.toJSONSchema(whole, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>
    const { minItems: least = 0, maxItems = Number.POSITIVE_INFINITY } = json as Record<string, number>
    return { least, most: Math.min(maxItems, least + longestList) }
  } catch {
    return { least: 0, most: longestList }
  }
}

/** Something that the field may hold, made of known values; undefined to leave it out. */
export const compose = (field: Field, values: Values, chance: Chance): unknown => {
  if (field.optional && chance.below(3) === 0) return undefined
  return present(field, values, chance)
}

const present = (field: Field, values: Values, chance: Chance): unknown => {
  if (field.kind === 'list') {
    const { least, most } = lengthsOf(field)
    return Array.from({ length: least + chance.below(most - least + 1) }, () => entry(field, values, chance))
  }
  return field.kind === 'group' ? group(field, values, chance) : knownOf(field, values, chance)
}

const knownOf = ({ path }: Field, values: Values, chance: Chance): unknown =>
  chance.pick(values.get(path) ?? [])

const entry = (list: Field, values: Values, chance: Chance): unknown =>
  list.children ? group(list, values, chance) : knownOf(list, values, chance)

const group = ({ children }: Field, values: Values, chance: Chance): Record<string, unknown> =>
  Object.fromEntries(
    [...(children ?? [])].flatMap(([name, child]) => {
      const value = compose(child, values, chance)
      return value === undefined ? [] : [[name, value]]
    }),
  )

const isLength = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= 30

/** Everything that may stand at a field, to try it with: one of each, where it is no answer. */
export const alternatives = (
  field: Field,
  values: Values,
  chance: Chance,
  more: readonly unknown[] = [],
): unknown[] => {
  const absent = field.optional ? [undefined] : []
  if (field.kind === 'answer') return [...absent, ...(values.get(field.path) ?? [])]
  if (field.kind === 'group') return [...absent, group(field, values, chance)]
  const { least, most } = lengthsOf(field)
  const short = Array.from({ length: most - least + 1 }, (_, index) => least + index)
  const named = more.filter(isLength).filter((length) => length > most)
  const lists = [...short, ...named].map((length) =>
    Array.from({ length }, () => entry(field, values, chance)),
  )
  return [...absent, ...lists]
}

/** A copy with a value put under a path of the form; in a list, into one of its entries. */
export const put = (
  owner: unknown,
  field: Field,
  path: readonly string[],
  value: unknown,
  { values, chance }: { values: Values; chance: Chance },
): unknown => {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (field.kind === 'list') {
    const entries = Array.isArray(owner) && owner.length > 0 ? [...owner] : [entry(field, values, chance)]
    const at = chance.below(entries.length)
    const inside: Field = { ...field, kind: 'group' }
    entries[at] = put(entries[at], inside, path, value, { values, chance })
    return entries
  }
  const child = field.children?.get(name)
  if (!child) return owner
  const before = (owner ?? group(field, values, chance)) as Record<string, unknown>
  const after = put(before[name], child, rest, value, { values, chance })
  const { [name]: _before, ...others } = before
  return after === undefined ? others : { ...others, [name]: after }
}
