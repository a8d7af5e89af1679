import { fault, type Inspection, isRecord } from './inspection'

/** What is asked only of some can be left out by the others. */
export const checkAsked = (inspection: Inspection, asked: unknown): void => {
  if (asked === undefined) return
  if (!isRecord(asked)) {
    fault(inspection, 'asksOnlyIf', 'must be rules by path of the form', { value: asked })
    return
  }
  if (!inspection.form) return
  const { fields } = inspection.form
  for (const [path, rule] of Object.entries(asked)) {
    const pointer = `asksOnlyIf['${path}']`
    const field = fields.get(path)
    if (!field) fault(inspection, pointer, 'there is no such field', { allowed: [...fields.keys()] })
    else if (!field.optional)
      fault(inspection, pointer, 'who is not asked could never file', {
        fix: 'make the field optional in the form',
      })
    if (typeof rule !== 'function')
      fault(inspection, pointer, 'must be a rule on the answers', { value: rule })
  }
}
