import { type Field, rootOf } from './checks/form-fields'
import type { Form } from './form'

const roots = new WeakMap<Form, Field>()
const rootFor = (form: Form): Field => {
  const root = roots.get(form) ?? rootOf(form)
  roots.set(form, root)
  return root
}

/** What somebody wrote where the form says that a dossier is found by it. */
export const findableAnswers = (form: Form, answers: unknown): string[] => collect(rootFor(form), answers)

const collect = (field: Field, value: unknown): string[] => {
  if (value === undefined || value === null) return []
  if (field.kind === 'list')
    return Array.isArray(value) ? value.flatMap((one) => collect(elementOf(field), one)) : []
  if (field.kind === 'answer') return field.schema.meta()?.findable === true ? [String(value)] : []
  return [...(field.children ?? [])].flatMap(([name, child]) =>
    Object.hasOwn(Object(value), name) ? collect(child, (value as Record<string, unknown>)[name]) : [],
  )
}

const elementOf = (list: Field): Field => ({ ...list, kind: list.children ? 'group' : 'answer' })
