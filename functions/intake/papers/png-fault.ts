import { hasMarkup } from './has-markup'
import { hasTooManyDots } from './most-dots'
import type { PaperFault } from './paper-fault'

const signature = 8
/** Length, name and checksum around a chunk's data. */
const around = 12

/** PNG, 5: after the signature chunks follow, the first with the picture's size and the last named IEND. */
export const pngFault = (bytes: Buffer): PaperFault | undefined => {
  let at = signature
  while (at + around <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (name === 'IEND')
      return hasMarkup(bytes.toString('latin1', at + around)) ? 'paper-two-in-one' : undefined
    const length = bytes.readUInt32BE(at)
    const isHeader = name === 'IHDR' && length >= 8 && at + 16 <= bytes.length
    if (isHeader && hasTooManyDots(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)))
      return 'paper-too-many-dots'
    at += around + length
  }
  return 'paper-cut-off'
}
