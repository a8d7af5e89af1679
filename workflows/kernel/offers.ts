import type { Offer } from './form'
import { registerFields } from './register-fields'
import { valueAt } from './value-at'

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
