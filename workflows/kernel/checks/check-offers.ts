import { isOfRegister } from '../offers'
import { registerFields } from '../register-fields'
import { checkEarly } from './check-asked'
import { checkPredicate } from './check-rule'
import { nearestTo } from './fault'
import { fault, type Inspection, isRecord, isText, listAt } from './inspection'
import { takes } from './samples/answer-values'

/** What is offered for a field is known before it is asked for, and an answer that it takes. */
export const checkOffers = (inspection: Inspection, definition: Record<string, unknown>): void => {
  if (definition.offers === undefined || !inspection.form) return
  listAt(inspection, definition, 'offers', 'offers', 'offers').forEach((offer, index) => {
    const pointer = `offers[${index}]`
    const { fills, when } = isRecord(offer) ? offer : {}
    if (!isRecord(fills) || Object.keys(fills).length === 0) {
      fault(inspection, `${pointer}.fills`, 'must be paths of what is known by paths of the form', {
        value: fills ?? 'nothing',
        fix: "{ 'site.address': 'owner.address' }",
      })
      return
    }
    for (const [path, source] of Object.entries(fills))
      checkFilled(inspection, `${pointer}.fills['${path}']`, path, source)
    if (when === undefined) return
    if (typeof when === 'function') checkEarly(inspection, `${pointer}.when`, '', when as never)
    checkPredicate(inspection, `${pointer}.when`, when, { never: 'it is never offered' })
  })
}

const checkFilled = (inspection: Inspection, pointer: string, path: string, source: unknown): void => {
  const fields = inspection.form?.fields ?? new Map()
  const order = [...fields.keys()]
  for (const one of [path, source]) {
    if (one === source && isText(source) && isOfRegister(source)) continue
    if (fields.get(one as string)?.kind === 'answer') continue
    const near = nearestTo(one, order)
    fault(inspection, pointer, 'names no field of the form that takes one answer', {
      value: one ?? 'nothing',
      ...(near && { fix: `did you mean "${near}"?` }),
    })
    return
  }
  const isKnown = isOfRegister(source as string)
  if (!isKnown && order.indexOf(source as string) >= order.indexOf(path))
    fault(inspection, pointer, 'is offered what is asked for later', {
      value: source,
      fix: 'name a field that stands before it',
    })
  const values = isKnown ? (registerFields[source as string] ?? []) : []
  if (isKnown && !values.some((value) => takes(fields.get(path).whole, value)))
    fault(inspection, pointer, `${source} is an answer that this field does not take`, { value: values[0] })
}
