import { type ParseError, parse } from 'jsonc-parser'
import { Refusal } from '../../workflows/kernel/errors'
import { checkMediaType } from '../runtime/media-type'
import type { ApiEvent } from './api-call'

/** The largest body of a call; files go to the object store, never through here. */
export const mostBodyBytes = 256 * 1024

/** What a call's body says: JSON in UTF-8, as it is, and nothing else. */
export const readJson = ({ headers, body = '', isBase64Encoded }: ApiEvent): unknown => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > mostBodyBytes)
    throw new Refusal('body-too-large', `${bytes.length} bytes, at most ${mostBodyBytes}`, [
      { pointer: '', message: `body-too-large: ${mostBodyBytes}` },
    ])
  if (bytes.length > 0) checkMediaType(headers, ['application/json'])
  let text: string
  try {
    text = new TextDecoder('utf8', { fatal: true }).decode(bytes)
  } catch {
    throw malformed('not-utf8')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw malformed(placeIn(text))
  }
}

const malformed = (message: string) =>
  new Refusal('malformed-body', 'not JSON in UTF-8', [{ pointer: '', message }])

/** Where the first fault is. JSON.parse tells it in some releases of Node.js and for some faults only. */
const placeIn = (text: string): string => {
  const faults: ParseError[] = []
  try {
    parse(text, faults, { disallowComments: true })
  } catch (error) {
    // Nested too deeply for it.
    if (!(error instanceof RangeError)) throw error
  }
  if (!faults[0]) return 'not-json'
  const before = text.slice(0, faults[0].offset).split('\n')
  return `not-json-at: ${before.length}:${(before.at(-1) ?? '').length + 1}`
}
