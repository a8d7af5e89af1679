import { nearestTo } from './fault'
import { fault, type Inspection, isRecord, listAt } from './inspection'

/** What another agency is shown to do its work: fields of the form, and types of papers. */
export const checkShares = (inspection: Inspection, pointer: string, shares: unknown): void => {
  if (!isRecord(shares) || (!shares.fields && !shares.documents)) {
    fault(inspection, pointer, 'shares nothing, so that its agency could not do it', {
      value: shares ?? 'nothing',
      fix: "for instance { fields: ['child'], documents: [] }",
    })
    return
  }
  if (shares.documents !== undefined)
    listAt(inspection, shares, 'documents', `${pointer}.documents`, 'paper types').forEach((value, index) => {
      if (!inspection.documents.includes(value as string))
        fault(inspection, `${pointer}.documents[${index}]`, 'unknown paper', {
          value: value ?? 'nothing',
          allowed: inspection.documents,
        })
    })
  const { form } = inspection
  if (shares.fields === undefined || !form) return
  listAt(inspection, shares, 'fields', `${pointer}.fields`, 'fields').forEach((value, index) => {
    if (form.fields.has(value as string)) return
    const near = nearestTo(value, [...form.fields.keys()])
    fault(inspection, `${pointer}.fields[${index}]`, 'is no field of the form', {
      value: value ?? 'nothing',
      ...(near && { fix: `did you mean "${near}"?` }),
    })
  })
}
