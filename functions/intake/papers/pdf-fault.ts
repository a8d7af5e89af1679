import { hasMarkup } from './has-markup'
import type { PaperFault } from './paper-fault'

/** ISO 32000-1, Annex H: readers look for the end of the file in its last 1,024 bytes. */
const endWithin = 1_024
const protectedBy = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/

/**
 * A file is protected when its trailer says how, cut off when its end is not at its end, and two in one when it is a web
 * page too: what stands outside of its streams is PDF's own and has no such marks.
 */
export const pdfFault = (bytes: Buffer): PaperFault | undefined => {
  if (!bytes.includes('%%EOF', Math.max(0, bytes.length - endWithin), 'latin1')) return 'paper-cut-off'
  const text = withoutStreams(bytes)
  if (hasMarkup(bytes.toString('latin1', 0, endWithin)) || hasMarkup(text)) return 'paper-two-in-one'
  return protectedBy.test(text) ? 'paper-protected' : undefined
}

const withoutStreams = (bytes: Buffer): string => {
  const parts: string[] = []
  let at = 0
  for (;;) {
    const begins = bytes.indexOf('stream', at, 'latin1')
    const ends = begins < 0 ? -1 : bytes.indexOf('endstream', begins + 6, 'latin1')
    if (ends < 0) return `${parts.join('')}${bytes.toString('latin1', at)}`
    parts.push(bytes.toString('latin1', at, begins))
    at = ends + 'endstream'.length
  }
}
