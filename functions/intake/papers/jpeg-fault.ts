import { hasMarkup } from './has-markup'
import { hasTooManyDots } from './most-dots'
import type { PaperFault } from './paper-fault'

const mark = 0xff
const endOfImage = 0xd9
const startOfScan = 0xda
/** SOF0 to SOF15 tell the picture's size; among their codes stand three of another kind. */
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)
/** Stuffing, fill bytes, and the marks at which a scan can be taken up again: no segment begins with them. */
const isWithinScan = (code: number): boolean =>
  code === 0x00 || code === mark || (code >= 0xd0 && code <= 0xd7)

/** ITU T.81, B: marked segments, and after each start of a scan its data. A picture that is whole ends with EOI. */
export const jpegFault = (bytes: Buffer): PaperFault | undefined => {
  let at = 2
  while (at + 4 <= bytes.length || bytes[at + 1] === endOfImage) {
    if (bytes[at] !== mark) return 'paper-cut-off'
    const code = bytes[at + 1] ?? 0
    // Cameras write more after it, previews and moving pictures.
    if (code === endOfImage)
      return hasMarkup(bytes.toString('latin1', at + 2)) ? 'paper-two-in-one' : undefined
    if (isWithinScan(code)) {
      at += code === mark ? 1 : 2
      continue
    }
    if (
      isFrame(code) &&
      at + 9 <= bytes.length &&
      hasTooManyDots(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
    )
      return 'paper-too-many-dots'
    at += 2 + bytes.readUInt16BE(at + 2)
    if (code === startOfScan) at = nextSegment(bytes, at)
  }
  return 'paper-cut-off'
}

const nextSegment = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(mark, from)
  while (at >= 0 && isWithinScan(bytes[at + 1] ?? 0)) at = bytes.indexOf(mark, at + 1)
  return at < 0 ? bytes.length : at
}
