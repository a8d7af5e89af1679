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
  if (field.kind === 'answer') {
    const { findable, format } = field.schema.meta() ?? {}
    if (findable !== true) return []
    return [format === 'address' ? placeIn(String(value)) : String(value)]
  }
  return [...(field.children ?? [])].flatMap(([name, child]) =>
    Object.hasOwn(Object(value), name) ? collect(child, (value as Record<string, unknown>)[name]) : [],
  )
}

const elementOf = (list: Field): Field => ({ ...list, kind: list.children ? 'group' : 'answer' })

/** Ward, city and their like stand in nearly every address: by the Minh of Hồ Chí Minh one would find them all. */
const isUnit = /^(phường|xã|đặc khu|quận|huyện|thị trấn|thị xã|thành phố|tp|tỉnh)(?!\p{L})(?!\s+lộ)/iu
const isAbbreviated = /^[pqx]\.?\s*\d|^[pqx]\./iu
const placeIn = (address: string): string => {
  const [first, ...rest] = address.split(',').map((part) => part.trim())
  return [first, ...rest.filter((part) => !isUnit.test(part) && !isAbbreviated.test(part))].join(', ')
}
