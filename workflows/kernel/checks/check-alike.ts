import { registerFields } from '../register-fields'
import { nearestTo } from './fault'
import { fault, type Inspection, isRecord, isText, listAt } from './inspection'
import { takes } from './samples/answer-values'

const [aNumber] = registerFields['person.identityNumber'] ?? []

/** What makes two filings one is asked for, and so are those whom it concerns. */
export const checkAlike = (inspection: Inspection, definition: Record<string, unknown>): void => {
  if (definition.alike === undefined) return
  const fields = inspection.form?.fields
  listAt(inspection, definition, 'alike', 'alike', 'likenesses').forEach((likeness, index) => {
    for (const name of ['fields', 'concerns'] as const) {
      const pointer = `alike[${index}].${name}`
      const paths = listAt(inspection, isRecord(likeness) ? likeness : {}, name, pointer, 'paths of the form')
      if (name === 'fields' && paths.length === 0)
        fault(inspection, pointer, 'all filings would be alike', { fix: 'name the fields that agree' })
      for (const path of paths) {
        const field = isText(path) ? fields?.get(path) : undefined
        if (name === 'concerns' && field?.kind === 'answer' && !takes(field.whole, aNumber))
          fault(inspection, pointer, 'names what is no identity number, by which nobody is found', {
            value: path,
            fix: 'name the field of the identity number beside it',
          })
        if (!fields || field?.kind === 'answer') continue
        const near = nearestTo(path, [...fields.keys()])
        fault(inspection, pointer, field ? 'is more than one answer' : 'is no field of the form', {
          value: path ?? 'nothing',
          fix: field ? 'name a field in it' : near && `did you mean "${near}"?`,
        })
      }
    }
  })
}
