import type { Field } from './form-fields'

/** Which sample each field takes, by path; the first when not named, or the last with `high`. */
export interface Choice {
  high: boolean
  of: ReadonlyMap<string, number>
}
/** What a rule has looked at: fields of the form, and names that are not in it. */
export interface Seen {
  read: Set<string>
  missing: Set<string>
}

const texts = ['', 'Văn bản', '079190000001', '0900000001', '1', '2026-11-24', '1950', 'lan@example.vn']
const numbers = [0, 1, 0.37, 10, 100.37, 1_000, 100_000.37, 1_000_000]

/** Two values at most that the schema takes, the lowest and the highest known. */
const extremes = (field: Field, candidates: readonly unknown[]): unknown[] => {
  const taken = candidates.filter((candidate) => accepts(field, candidate))
  if (taken.length === 0) return candidates.slice(1, 2)
  return taken.length > 2 ? [taken[0], taken.at(-1)] : taken
}
const accepts = ({ schema }: Field, candidate: unknown): boolean => {
  try {
    return schema.safeParse(candidate).success
  } catch {
    return false
  }
}

const known = new WeakMap<Field, readonly unknown[]>()

/** Values that lead a rule into its branches. `undefined` first, where a field may be left out. */
export const samplesOf = (field: Field): readonly unknown[] => {
  const found = known.get(field)
  if (found) return found
  const present = field.kind === 'answer' ? answerSamples(field) : ['present']
  const absent = field.kind === 'list' ? ['empty'] : []
  const samples = [...(field.optional ? [undefined] : []), ...absent, ...present]
  known.set(field, samples)
  return samples
}

const answerSamples = (field: Field): unknown[] => {
  if (field.options) return [...field.options]
  switch ((field.schema as { def?: { type?: string } }).def?.type) {
    case 'boolean':
      return [false, true]
    case 'number':
    case 'int':
      return extremes(field, numbers)
    case 'date':
      return [new Date(0)]
    default:
      return extremes(field, texts)
  }
}

/** An application made of samples, which notes what is read of it. Names that the form lacks read as anything. */
export const sampleAnswers = (field: Field, choice: Choice, seen: Seen): unknown => {
  if (field.path) seen.read.add(field.path)
  const samples = samplesOf(field)
  const index = choice.of.get(field.path) ?? (choice.high ? samples.length - 1 : 0)
  const sample = samples[Math.min(index, samples.length - 1)]
  if (field.kind === 'answer' || sample === undefined) return sample
  if (field.kind === 'group') return groupOf(field, choice, seen)
  if (sample === 'empty') return []
  return [field.children ? groupOf(field, choice, seen) : answerSamples(field).at(-1)]
}

const groupOf = (field: Field, choice: Choice, seen: Seen): unknown => {
  const target = Object.fromEntries([...(field.children ?? [])].map(([name]) => [name, undefined]))
  return new Proxy(target, {
    get(_, name) {
      const child = field.children?.get(String(name))
      if (child) return sampleAnswers(child, choice, seen)
      // What every object has, and what the language itself looks for, is nobody's slip.
      if (typeof name === 'symbol' || name in Object.prototype || name === 'toJSON')
        return Reflect.get(target, name)
      seen.missing.add(field.path ? `${field.path}.${name}` : name)
      return anything
    },
    getOwnPropertyDescriptor(_, name) {
      const child = field.children?.get(String(name))
      return (
        child && {
          value: sampleAnswers(child, choice, seen),
          enumerable: true,
          configurable: true,
          writable: true,
        }
      )
    },
  })
}

/** Stands for what isn't there, so that the rule runs on and shows its other slips. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_, name) => {
    if (name === Symbol.toPrimitive) return () => 1
    if (name === Symbol.iterator) return () => [][Symbol.iterator]()
    return anything
  },
  apply: () => anything,
})
