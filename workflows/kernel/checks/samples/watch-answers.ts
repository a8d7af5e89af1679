import type { Field } from '../form-fields'
import { copyOf } from './copy-of'

/** What a rule did with an application: fields of the form that it read, names that are not in it, a change. */
export interface Seen {
  read: Set<string>
  missing: Set<string>
  changed: boolean
}

/** A copy that a rule may have: it notes what is read, and reads names that the form lacks as anything. */
export const watchAnswers = (answers: unknown, root: Field, seen: Seen): unknown =>
  watch(copyOf(answers), root, seen)

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'

const watch = (value: unknown, field: Field, seen: Seen): unknown => {
  if (field.path) seen.read.add(field.path)
  if (!isPlain(value)) return value
  const change = () => {
    seen.changed = true
  }
  const inside = (target: object, name: string | symbol): unknown => {
    const inner: unknown = Reflect.get(target, name)
    // What every object has, and what the language itself looks for, is nobody's slip.
    if (typeof name === 'symbol') return inner
    if (Array.isArray(target)) {
      if (!/^\d+$/.test(name)) return inner
      return watch(inner, { ...field, kind: field.children ? 'group' : 'answer' }, seen)
    }
    const child = field.children?.get(name)
    if (child) return watch(inner, child, seen)
    if (field.kind !== 'group' || name in target || name === 'toJSON') return inner
    seen.missing.add(field.path ? `${field.path}.${name}` : name)
    return anything
  }
  return new Proxy(value, {
    get: inside,
    has: (target, name) => {
      const child = typeof name === 'string' ? field.children?.get(name) : undefined
      if (child) seen.read.add(child.path)
      return name in target
    },
    ownKeys: (target) => {
      for (const child of field.kind === 'group' ? (field.children?.values() ?? []) : [])
        seen.read.add(child.path)
      return Reflect.ownKeys(target)
    },
    getOwnPropertyDescriptor(target, name) {
      const own = Reflect.getOwnPropertyDescriptor(target, name)
      return own && 'value' in own && own.configurable ? { ...own, value: inside(target, name) } : own
    },
    set(target, name, next) {
      change()
      return Reflect.set(target, name, next)
    },
    deleteProperty(target, name) {
      change()
      return Reflect.deleteProperty(target, name)
    },
    defineProperty(target, name, own) {
      change()
      return Reflect.defineProperty(target, name, own)
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
