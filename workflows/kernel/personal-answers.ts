import { defOf, type Field, fieldsOf, rootOf } from './checks/form-fields'
import { isOfRegister } from './offers'
import type { Procedure } from './procedure'

const aboutPeople = new Set(['identity-number', 'phone', 'address', 'birth-date', 'email'])

/** A field of a form that takes an answer, and what the definition lets one know of it. */
export interface ProcessedAnswer {
  path: string
  optional: boolean
  /** It says who somebody is, where he lives, or how he is reached: by the kind of answer that it takes, or where it comes from. */
  personal: boolean
  /** Path in the register that fills it in, or offers it. */
  register?: string
}

/** What a procedure's form takes down, in its order. */
export const processedAnswers = ({
  form,
  prefill = {},
  offers = [],
}: Pick<Procedure, 'form' | 'prefill' | 'offers'>) => {
  const offered = Object.fromEntries(
    offers.flatMap(({ fills }) => Object.entries(fills)).filter(([, source]) => isOfRegister(source)),
  )
  return [...fieldsOf(rootOf(form)).values()]
    .filter(({ kind, children }) => kind === 'answer' || (kind === 'list' && !children))
    .map((field): ProcessedAnswer => {
      const { path, optional } = field
      const register = prefill[path] ?? offered[path]
      const personal = isPersonal(field) || register?.startsWith('person.') === true
      return { path, optional, personal, ...(register && { register }) }
    })
}

/** By the kind of answer that a field takes. */
export const isPersonal = ({ schema }: Field): boolean => {
  const { findable, format = Object(defOf(schema)).format } = schema.meta() ?? {}
  return findable === true || aboutPeople.has(String(format))
}
