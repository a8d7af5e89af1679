import { createHmac, hash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { AwsError } from '@motcua/states/server/aws-error'
import type { Principal, Principals } from '../iam/principals'

export const algorithm = 'AWS4-HMAC-SHA256'

/** A Signature Version 4, wherever a request carries it. */
export interface Signed {
  /** `<access key>/<day>/<region>/<service>/aws4_request` */
  credential: string
  text: string
  /** In hex. */
  signature: string
}

export const hashOf = (content: string | Buffer): string => hash('sha256', content)

// A day's key is good for all requests of one caller to one service.
const signingKeys = new WeakMap<Principal, Map<string, Buffer>>()
const mostKept = 64

const signingKey = (principal: Principal, scope: string[]): Buffer => {
  const known = signingKeys.get(principal) ?? new Map<string, Buffer>()
  signingKeys.set(principal, known)
  const name = scope.join('/')
  const key =
    known.get(name) ??
    scope.reduce<Buffer>(
      (made, part) => createHmac('sha256', made).update(part).digest(),
      Buffer.from(`AWS4${principal.secretAccessKey}`),
    )
  if (known.size >= mostKept) known.clear()
  known.set(name, key)
  return key
}

/** Who signed it. @throws AwsError when nobody known did. */
export const signedBy = (principals: Principals, { credential, text, signature }: Signed): Principal => {
  const [accessKeyId = '', ...scope] = credential.split('/')
  const principal = principals.byKey(accessKeyId)
  if (!principal || scope.length !== 4) {
    throw new AwsError(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      403,
    )
  }
  const wanted = createHmac('sha256', signingKey(principal, scope)).update(text).digest()
  const given = Buffer.from(signature, 'hex')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new AwsError('SignatureDoesNotMatch', 'The request signature we calculated does not match.', 403)
  }
  return principal
}

/** RFC 3986, as Signature Version 4 wants it. */
export const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )

export interface Canonical {
  /** As it goes over the wire; all services but S3 encode it once more. */
  path: string
  /** Without the signature itself. */
  query: Iterable<[string, string]>
  /** `host;x-amz-date` */
  signedHeaders: string
  payload: string
}

/** The text that a signature over a request is made from. */
export const textToSign = (
  { method = '', headers }: IncomingMessage,
  { path, query, signedHeaders, payload }: Canonical,
  { date, credential }: { date: string; credential: string },
): string => {
  const parameters = [...query].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort()
  const named = signedHeaders
    .split(';')
    .map(
      (name) =>
        `${name}:${String(headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}\n`,
    )
    .join('')
  const canonical = [method, path, parameters.join('&'), named, signedHeaders, payload].join('\n')
  return [algorithm, date, credential.split('/').slice(1).join('/'), hashOf(canonical)].join('\n')
}
