import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { AwsError } from '../aws/errors'
import type { Principal, Principals } from '../iam/principals'
import { signedBy } from './signature'

const signatureName = 'X-Amz-Signature'
const algorithm = 'AWS4-HMAC-SHA256'
/** S3's own limit: a week. */
const longest = 604_800

/** RFC 3986, as Signature Version 4 wants it. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Whether a request brings its signature in its address. */
export const isPresigned = (query: URLSearchParams): boolean => query.has(signatureName)

/** Checks a presigned address as S3 does: the signature over all of it, and real-time expiry. @returns who signed it */
export const checkPresignedAddress = (principals: Principals, request: IncomingMessage): Principal => {
  const [path = '/', query = ''] = (request.url ?? '/').split('?')
  const parameters = new URLSearchParams(query)
  const value = (name: string) => parameters.get(`X-Amz-${name}`) ?? ''
  const credential = value('Credential')
  const text = [
    algorithm,
    value('Date'),
    credential.split('/').slice(1).join('/'),
    createHash('sha256')
      .update(canonicalRequest(request, path, parameters, value('SignedHeaders')))
      .digest('hex'),
  ].join('\n')
  const principal = signedBy(principals, { credential, text, signature: value('Signature') })
  const seconds = Number(value('Expires'))
  const signedAt = Date.parse(value('Date').replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!(seconds > 0 && seconds <= longest) || Number.isNaN(signedAt))
    throw new AwsError(
      'AuthorizationQueryParametersError',
      `X-Amz-Expires must be from 1 to ${longest} seconds`,
    )
  if (signedAt + seconds * 1000 < Date.now())
    throw new AwsError('AccessDeniedException', 'Request has expired', 403)
  return principal
}

const canonicalRequest = (
  { method = '', headers }: IncomingMessage,
  path: string,
  parameters: URLSearchParams,
  signedHeaders: string,
): string => {
  const query = [...parameters]
    .filter(([name]) => name !== signatureName)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
  const named = signedHeaders.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`)
  return [method, path, query.join('&'), named.join(''), signedHeaders, 'UNSIGNED-PAYLOAD'].join('\n')
}
