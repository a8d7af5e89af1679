import type { z } from 'zod'
import { type Field, fieldsOf, rootOf } from './checks/form-fields'

/** An answer of the form that a question's rule read when it came out true: why the agency is asked. */
export interface Ground {
  /** `building.storeys`; an element of a list with its number: `members.0.age`. */
  path: string
  /** `null` when it was left unanswered. */
  value: unknown
}

/**
 * What made the rule true, in the order of reading; never what it did not read. Made when somebody looks, kept
 * nowhere. None when the answers were erased since, or the rule is not true of them.
 */
export const groundsOf = (
  form: z.ZodObject,
  when: (answers: never) => boolean,
  answers: Record<string, unknown>,
): Ground[] => {
  const read = new Map<string, unknown>()
  const watched = watch(structuredClone(answers), '', { fields: fieldsOf(rootOf(form)), read })
  try {
    if (!when(watched as never)) return []
  } catch {
    return []
  }
  return [...read].map(([path, value]) => ({ path, value }))
}

/** A form knows a list's elements under the list itself. */
export const formPathOf = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '')

interface Reading {
  fields: ReadonlyMap<string, Field>
  read: Map<string, unknown>
}

const watch = (value: object, at: string, reading: Reading): object =>
  new Proxy(value, {
    get(target, name, receiver) {
      const inner: unknown = Reflect.get(target, name, receiver)
      // Methods of lists read their elements through this very proxy.
      if (typeof name === 'symbol' || typeof inner === 'function') return inner
      if (Array.isArray(target) && name === 'length') return inner
      const path = at ? `${at}.${name}` : name
      const field = reading.fields.get(formPathOf(path))
      const isPart = typeof inner === 'object' && inner !== null
      if (isPart && field?.kind !== 'answer') return watch(inner, path, reading)
      if (field) reading.read.set(path, inner ?? null)
      return inner
    },
  })
