import type { PartialAnswers } from './form'
import { registerFields } from './register-fields'
import { valueAt } from './value-at'

/** Answers that are likely the same as others. They are offered where the form asks for them, and never put in unseen. */
export interface Offer<A> {
  /** By path of the field that it would fill: another field, asked before it, or a register's (`person.birthDate`). */
  fills: Readonly<Record<string, string>>
  /** Where the answers until then make it likely; always when left out. */
  when?: (answers: PartialAnswers<A>) => boolean
  /** It stands in its fields already, to be looked at: that it is so has been said. Otherwise it is there to be ticked. */
  filledIn?: true
}

/** One answer that may be taken over. */
export interface Offered {
  path: string
  /** Of the form, or of a register. */
  source: string
  value: unknown
}

export const isOfRegister = (source: string): boolean => Object.hasOwn(registerFields, source)

/** What of an offer is known by now, for fields that have no answer yet. */
export const offeredBy = (
  { fills, when }: Offer<never>,
  answers: unknown,
  known: Readonly<Record<string, unknown>>,
): Offered[] => {
  if (when && !when(answers as never)) return []
  return Object.entries(fills).flatMap(([path, source]) => {
    const value = isOfRegister(source) ? known[source] : valueAt(answers, source)
    return value === undefined || valueAt(answers, path) !== undefined ? [] : [{ path, source, value }]
  })
}
