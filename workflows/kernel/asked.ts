import type { AnyForm } from './form'
import { ownValue } from './own-value'
import { valueAt } from './value-at'

type Rules = Pick<AnyForm, 'asksOnlyIf'>

/** Something of the form that was left out although it is asked for, or given although it is not. */
export interface AskedFault {
  path: string
  message: 'required' | 'not-asked'
}

const parentsOf = (path: string): string[] =>
  path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'))

/** Whether the answers until now make a field relevant: by its own rule, and by those of the groups that hold it. */
export const isAsked = (path: string, { asksOnlyIf = {} }: Rules, answers: unknown): boolean =>
  parentsOf(path).every((one) => ownValue(asksOnlyIf, one)?.(answers as never) ?? true)

/** A list without entries is no answer. */
const isThere = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null

const groupOf = (path: string): string => path.split('.').slice(0, -1).join('.')

/** What is asked only of some is required of them, and not taken from the others. */
export const askedFaults = (rules: Rules, answers: unknown): AskedFault[] =>
  Object.keys(rules.asksOnlyIf ?? {}).flatMap((path): AskedFault[] => {
    const there = isThere(valueAt(answers, path))
    const group = groupOf(path)
    const owner = group === '' || isThere(valueAt(answers, group))
    if (!isAsked(path, rules, answers)) return there ? [{ path, message: 'not-asked' }] : []
    return there || !owner ? [] : [{ path, message: 'required' }]
  })

/** Without what is no longer relevant: a branch that was left leaves nothing behind, nor what only it made relevant. */
export const withoutUnasked = (
  rules: Rules,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  if (!rules.asksOnlyIf) return given
  const answers = structuredClone(given) as Record<string, unknown>
  const left = new Set(Object.keys(rules.asksOnlyIf ?? {}))
  for (let found = true; found; ) {
    found = false
    for (const path of left) {
      if (valueAt(answers, path) === undefined || isAsked(path, rules, answers)) continue
      const owner = (valueAt(answers, path.split('.').slice(0, -1)) ?? {}) as Record<string, unknown>
      delete owner[path.split('.').at(-1) as string]
      left.delete(path)
      found = true
    }
  }
  return answers
}
