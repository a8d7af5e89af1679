import { checkRule } from './check-rule'
import { checkId, fault, type Inspection, isCount, isText, listAt, property } from './inspection'

const mediaType = /^[a-z]+\/[a-z0-9.+-]+$/
// What one paper may weigh; the portal itself refuses more.
const mostBytes = 25 * 1024 * 1024

/** Returns the papers' types, for their texts. */
export const checkDocuments = (inspection: Inspection, definition: unknown): string[] => {
  const seen = new Map<string, string>()
  listAt(inspection, definition, 'documents', 'documents', 'papers').forEach((document, index) => {
    const pointer = `documents[${index}]`
    checkId(inspection, `${pointer}.type`, property(document, 'type'), { seen })
    const required = property(document, 'required')
    if (typeof required !== 'boolean')
      checkRule(inspection, `${pointer}.required`, required, {
        must: 'must say true or false',
        sound: (value) => typeof value === 'boolean',
      })
    checkAccepted(inspection, `${pointer}.accepts`, document)
    const maxBytes = property(document, 'maxBytes')
    if (!isCount(maxBytes) || maxBytes > mostBytes)
      fault(inspection, `${pointer}.maxBytes`, `must be a whole number from 1 to ${mostBytes} (25 MB)`, {
        value: maxBytes ?? 'nothing',
      })
    const nationalCode = property(document, 'nationalCode')
    if (nationalCode !== undefined && !isText(nationalCode))
      fault(inspection, `${pointer}.nationalCode`, 'must be the code of the portal, or left out', {
        value: nationalCode,
      })
  })
  return [...seen.keys()]
}

const checkAccepted = (inspection: Inspection, pointer: string, document: unknown): void => {
  const accepted = listAt(inspection, document, 'accepts', pointer, 'media types')
  if (accepted.length === 0 && Array.isArray(property(document, 'accepts')))
    fault(inspection, pointer, 'accepts nothing, so that nobody could file', {
      fix: "for instance ['application/pdf']",
    })
  accepted.forEach((type, index) => {
    if (typeof type === 'string' && mediaType.test(type)) return
    fault(inspection, `${pointer}[${index}]`, 'must be a media type', {
      value: type,
      fix: 'for instance image/png',
    })
  })
}
