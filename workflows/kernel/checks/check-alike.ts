import { nearestTo } from './fault'
import { fault, type Inspection, isRecord, listAt } from './inspection'

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
        if (!fields || fields.get(String(path))?.kind === 'answer') continue
        const near = nearestTo(String(path), [...fields.keys()])
        fault(inspection, pointer, 'is no field of the form', {
          value: path ?? 'nothing',
          ...(near && { fix: `did you mean "${near}"?` }),
        })
      }
    }
  })
}
