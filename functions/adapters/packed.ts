import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** A long text in a third of its room: what is written is paid for by the kilobyte, and twice in a transaction. */
export const packed = (text: string): string => deflateRawSync(text).toString('base64')

/** What is no packed text comes back as it is: of a release that packed nothing, or altered. */
export const unpacked = (text: string): string => {
  // JSON, which base64 never is.
  if (text.startsWith('{')) return text
  try {
    return inflateRawSync(Buffer.from(text, 'base64')).toString()
  } catch {
    return text
  }
}
