import { validateHeaderName, validateHeaderValue } from 'node:http'
import { AwsError } from '@motcua/states/server/aws-error'
import type { Headers } from './object-store'

/** S3's own limit, in bytes of UTF-8. */
const longestKey = 1024

export const checkKey = (key: string): string => {
  if (Buffer.byteLength(key) <= longestKey) return key
  throw new AwsError('KeyTooLongError', `Your key is too long: at most ${longestKey} bytes`)
}

/** Headers that can be sent as they are: what is stored is given back. */
export const checkHeaders = (headers: Headers): Headers => {
  for (const [name, value] of Object.entries(headers)) {
    try {
      validateHeaderName(name)
      validateHeaderValue(name, value)
    } catch (error) {
      throw new AwsError('InvalidArgument', (error as Error).message)
    }
  }
  return headers
}
