import { fieldsOf, rootOf } from '../../../workflows/kernel/checks/form-fields'
import type { Form } from '../../../workflows/kernel/form'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { valueAt } from '../../../workflows/kernel/value-at'

/** Whom a dossier is from, and which place it is about: as far as a form says so. */
export interface ApplicantLine {
  name?: string
  place?: string
}

const places = new WeakMap<Form, string | undefined>()
/** The address that a form's dossiers are found by. */
const placeIn = (form: Form): string | undefined => {
  if (!places.has(form)) {
    const fields = [...fieldsOf(rootOf(form))]
    const [path] =
      fields.find(([, { schema }]) => {
        const { findable, format } = schema.meta() ?? {}
        return findable === true && format === 'address'
      }) ?? []
    places.set(form, path)
  }
  return places.get(form)
}

export const applicantLine = ({ form, prefill = {} }: Procedure, answers: unknown): ApplicantLine => {
  const ofPerson = (source: string) => Object.keys(prefill).find((path) => prefill[path] === source)
  const said = (path: string | undefined) => {
    const value = path && valueAt(answers, path)
    return typeof value === 'string' ? value : undefined
  }
  return { name: said(ofPerson('person.fullName')), place: said(placeIn(form) ?? ofPerson('person.address')) }
}
