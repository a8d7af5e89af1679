import { jpegFault } from './jpeg-fault'
import type { PaperFault } from './paper-fault'
import { pdfFault } from './pdf-fault'
import { pngFault } from './png-fault'

type Look = (bytes: Buffer) => PaperFault | undefined

const looks = new Map<string, Look>([
  ['application/pdf', pdfFault],
  ['image/png', pngFault],
  ['image/jpeg', jpegFault],
])

/** What is wrong with a file, by its bytes alone. Of types that nobody here reads, nothing is said. */
export const faultInContent = (content: Uint8Array, contentType: string): PaperFault | undefined =>
  looks.get(contentType)?.(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
