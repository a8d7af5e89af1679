import type { z } from 'zod'
import { type Field, fieldsOf, rootOf } from './checks/form-fields'
import type { AnyForm } from './form'
import { ownValue } from './own-value'

/** What a rule says by the answers that are known; or the field that it reads next, which nobody has answered yet. */
export type SoFar<T> = { says: T } | { needs: Field }

class Unanswered extends Error {
  constructor(readonly field: Field) {
    super(`nobody has answered ${field.path} yet`)
  }
}

/** Asks rules of a form before all of it is answered. */
export const knownSoFar = (
  { form, asksOnlyIf = {} }: Pick<AnyForm, 'asksOnlyIf'> & { form: z.ZodObject },
  answers: Readonly<Record<string, unknown>>,
): (<T>(rule: (answers: never) => T) => SoFar<T>) => {
  const fields = fieldsOf(rootOf(form))
  const watch = (value: object, at: string): object =>
    new Proxy(value, {
      get: (target, name, receiver) => {
        const inner: unknown = Reflect.get(target, name, receiver)
        const field = typeof name === 'string' ? fields.get(at ? `${at}.${name}` : name) : undefined
        if (!field || field.kind === 'list') return field && inner === undefined ? unanswered(field) : inner
        if (field.kind === 'group' && !field.optional) return watch(Object(inner ?? {}), field.path)
        return inner === undefined ? unanswered(field) : inner
      },
      // Whoever looks at what there is looks at all of it.
      has: (target, name) => Reflect.has(target, name) || whole(at),
      ownKeys: (target) => (whole(at) ? [] : Reflect.ownKeys(target)),
    })
  const known = watch(answers, '')
  const whole = (path: string): boolean => {
    const field = fields.get(path) ?? [...fields.values()][0]
    if (field) throw new Unanswered(field)
    return false
  }

  /** What is not asked of somebody who answers so has no answer. */
  const unanswered = (field: Field | undefined): undefined => {
    if (!field) return undefined
    const groups = field.path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'))
    const isAsked = groups.every((path) => ownValue(asksOnlyIf, path)?.(known as never) ?? true)
    if (isAsked) throw new Unanswered(field)
    return undefined
  }
  return (rule) => {
    try {
      return { says: rule(known as never) }
    } catch (error) {
      if (error instanceof Unanswered) return { needs: error.field }
      throw error
    }
  }
}
