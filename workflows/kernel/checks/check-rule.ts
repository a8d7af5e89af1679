import { exploreRule } from './explore-rule'
import { nearestTo } from './fault'
import { fault, type Inspection } from './inspection'

/**
 * Runs a rule of the definition on sample applications: it may read only the form's fields, and `sound` must
 * hold for all that it returns.
 */
export const checkRule = (
  inspection: Inspection,
  pointer: string,
  rule: unknown,
  { must, sound }: { must: string; sound: (value: unknown) => boolean },
): ReadonlySet<unknown> => {
  if (typeof rule !== 'function') {
    fault(inspection, pointer, 'must be a function of the application', { value: rule ?? 'nothing' })
    return new Set()
  }
  if (!inspection.form) return new Set()
  const { root, fields } = inspection.form
  const { missing, returned, thrown } = exploreRule(rule as (answers: never) => unknown, root, fields)
  for (const path of missing) {
    const near = nearestTo(path, [...fields.keys()])
    fault(inspection, pointer, `reads "${path}", which is not in the form`, {
      fix: near ? `did you mean "${near}"?` : 'add it to the form',
    })
  }
  // A rule that reads what isn't there can't be judged by what it makes of it.
  if (missing.size > 0) return new Set()
  for (const message of thrown)
    fault(inspection, pointer, `fails on an application that the form allows: ${message}`, {
      fix: 'mind what may be left out',
    })
  const unsound = [...returned].filter((value) => !sound(value))
  if (unsound.length > 0) fault(inspection, pointer, must, { value: unsound[0] ?? 'nothing' })
  return returned
}
