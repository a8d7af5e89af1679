import { registerFields } from '../register-fields'
import { nearestTo } from './fault'
import { fault, type Inspection, isRecord } from './inspection'
import { takes } from './samples/answer-values'

/** What registers fill in is a field of theirs, and an answer that the form takes. */
export const checkPrefill = (inspection: Inspection, prefill: unknown): void => {
  if (prefill === undefined) return
  if (!isRecord(prefill)) {
    fault(inspection, 'prefill', 'must be paths of registers by paths of the form', { value: prefill })
    return
  }
  for (const [path, source] of Object.entries(prefill)) {
    const pointer = `prefill['${path}']`
    const field = inspection.form?.fields.get(path)
    const isOne = field?.kind === 'answer' && !isInList(inspection, path)
    if (inspection.form && !isOne) {
      const near = nearestTo(path, [...inspection.form.fields.keys()])
      fault(inspection, pointer, 'is no field of the form that takes one answer', {
        fix: near ? `did you mean "${near}"?` : 'name a field as `site.ward`, outside of lists',
      })
    }
    const known = typeof source === 'string' && Object.hasOwn(registerFields, source)
    if (!known) {
      fault(inspection, pointer, "must name a register's field", {
        value: source ?? 'nothing',
        allowed: Object.keys(registerFields),
      })
      continue
    }
    const given = registerFields[source] ?? []
    if (field && isOne && !given.some((value) => takes(field.whole, value)))
      fault(inspection, pointer, `${source} is an answer that this field does not take`, {
        value: given[0],
        fix: 'leave it out, or make the field what the register knows',
      })
  }
}

const isInList = ({ form }: Inspection, path: string): boolean =>
  path
    .split('.')
    .some((_, index, parts) => form?.fields.get(parts.slice(0, index).join('.'))?.kind === 'list')
