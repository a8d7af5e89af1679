import { checkPredicate } from './check-rule'
import { nearestTo } from './fault'
import { checkId, fault, type Inspection, isCount, isText, listAt, property } from './inspection'

// A filing hands in as many at most (a transaction holds a hundred items).
const mostPapers = 30
const nationalPaperCode = /^(\d+\.)*[A-Z]\d{2,3}-[A-Z]{1,4}\d+$/
// What one paper may weigh; the portal itself refuses more.
const mostBytes = 25 * 1024 * 1024
// No file of a media type is smaller: who writes 10 means megabytes.
const leastBytes = 1_000

/** Returns the papers' types, for their texts. */
export const checkDocuments = (inspection: Inspection, definition: unknown): string[] => {
  const seen = new Map<string, string>()
  const papers = listAt(inspection, definition, 'documents', 'documents', 'papers')
  if (papers.length > mostPapers)
    fault(inspection, 'documents', `are more than ${mostPapers}, which is all that one filing can hold`, {
      value: papers.length,
      fix: 'ask for fewer, or for several in one file',
    })
  papers.forEach((document, index) => {
    const pointer = `documents[${index}]`
    checkId(inspection, `${pointer}.type`, property(document, 'type'), { seen })
    const required = property(document, 'required')
    if (typeof required !== 'boolean')
      checkPredicate(inspection, `${pointer}.required`, required, {
        never: 'nobody is asked for this paper',
        always: { what: 'everybody is asked for this paper', fix: 'write required: true' },
      })
    checkAccepted(inspection, `${pointer}.accepts`, document)
    const maxBytes = property(document, 'maxBytes')
    if (!isCount(maxBytes) || maxBytes > mostBytes)
      fault(inspection, `${pointer}.maxBytes`, `must be a whole number from 1 to ${mostBytes} (25 MB)`, {
        value: maxBytes ?? 'nothing',
      })
    else if (maxBytes < leastBytes)
      fault(inspection, `${pointer}.maxBytes`, 'is smaller than any file: it counts bytes', {
        value: maxBytes,
        fix: `${Math.min(maxBytes, 25)} megabytes are ${Math.min(maxBytes, 25)}_000_000`,
      })
    const nationalCode = property(document, 'nationalCode')
    if (nationalCode !== undefined && !(isText(nationalCode) && nationalPaperCode.test(nationalCode)))
      fault(inspection, `${pointer}.nationalCode`, 'must be the code of the portal, or left out', {
        value: nationalCode,
        fix: 'for instance G17-KQ003215',
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
    const place = `${pointer}[${index}]`
    if (accepted.indexOf(type) < index)
      fault(inspection, place, 'is there twice', { value: type, fix: 'leave one out' })
    else if (!inspection.mediaTypes.has(type as string))
      fault(inspection, place, 'must be a media type that is told by what a file holds', {
        value: type ?? 'nothing',
        fix: `did you mean "${nearestTo(type, [...inspection.mediaTypes]) ?? 'application/pdf'}"?`,
      })
  })
}
