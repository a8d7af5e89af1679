import { checkRule } from './check-rule'
import { nearestTo } from './fault'
import { fault, type Inspection, isRecord, property } from './inspection'

/** Days of filing that conditions are tried with: long before and long after any sample. */
const days = ['1900-01-01', '2026-11-24', '2100-12-31']

/** Each condition is told at a field that there is, and says true or false whatever the day. */
export const checkMustHold = (inspection: Inspection, mustHold: unknown): void => {
  if (mustHold === undefined) return
  if (!isRecord(mustHold)) {
    fault(inspection, 'mustHold', 'must be conditions by identifier', { value: mustHold })
    return
  }
  for (const [id, condition] of Object.entries(mustHold)) {
    const pointer = `mustHold['${id}']`
    const field = property(condition, 'field')
    const fields = inspection.form?.fields
    if (fields && fields.get(field as string)?.kind !== 'answer') {
      const near = nearestTo(field, [...fields.keys()])
      fault(inspection, `${pointer}.field`, 'is no field of the form', {
        value: field ?? 'nothing',
        ...(near && { fix: `did you mean "${near}"?` }),
      })
    }
    const holds = property(condition, 'holds') as (...given: unknown[]) => unknown
    const everSaid = new Set<unknown>()
    // Also of somebody who has answered nothing yet.
    const judged = (answers: object) =>
      days
        .flatMap((day) => [holds(answers, day), holds({}, day)])
        .map((said) => {
          everSaid.add(said)
          return said
        })
        .every((said) => typeof said === 'boolean')
    const runs = checkRule(inspection, `${pointer}.holds`, typeof holds === 'function' ? judged : holds, {
      must: 'must say true or false',
      sound: (value) => value === true,
      // Samples are what the conditions allow.
      isSettled: true,
    })
    const isBlind = runs.length > 0 && runs.every(({ read }) => read.length === 0)
    if (isBlind && everSaid.size === 1 && everSaid.has(true))
      fault(inspection, `${pointer}.holds`, 'looks at no answer, so that nobody could break it', {
        fix: 'compare what must be true, or leave it out',
      })
  }
}
