import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { packingWords } from './packing-words'

const dictionary = Buffer.from(packingWords)
/** No letter of base64. */
const mark = '~'

/** A long text in a quarter of its room: what is written is paid for by the kilobyte, and twice in a transaction. */
export const packed = (text: string): string =>
  `${mark}${deflateRawSync(text, { dictionary }).toString('base64')}`

/** What is no packed text comes back as it is: of a release that packed nothing, or altered. */
export const unpacked = (text: string): string => {
  // JSON, which base64 never is.
  if (text.startsWith('{')) return text
  try {
    // Without the mark it is of a release that packed without words.
    return text.startsWith(mark)
      ? inflateRawSync(Buffer.from(text.slice(mark.length), 'base64'), { dictionary }).toString()
      : inflateRawSync(Buffer.from(text, 'base64')).toString()
  } catch {
    return text
  }
}
