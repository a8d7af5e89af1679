import type { IncomingMessage } from 'node:http'
import { AwsError } from '@motcua/states/server/aws-error'
import type { Principal, Principals } from '../iam/principals'
import { algorithm, encoded, hashOf, signedBy, textToSign } from './signature'

/** What the `Authorization` header says, unchecked. */
export interface SignedHeader {
  accessKeyId: string
  /** `dynamodb`, `states`, `s3`, … */
  service: string
  credential: string
  signedHeaders: string
  signature: string
}

const parts = {
  credential: /[\s,]Credential=([^,\s]+)/,
  signedHeaders: /[\s,]SignedHeaders=([^,\s]+)/,
  signature: /[\s,]Signature=([^,\s]+)/,
}
const part = (header: string, name: keyof typeof parts) => parts[name].exec(header)?.[1] ?? ''

/** Undefined when the request carries its signature elsewhere, or none. */
export const signedHeaderOf = ({ headers }: IncomingMessage): SignedHeader | undefined => {
  const header = headers.authorization ?? ''
  if (!header.startsWith(`${algorithm} `)) return undefined
  const credential = part(header, 'credential')
  const [accessKeyId = '', , , service = ''] = credential.split('/')
  const [signedHeaders, signature] = [part(header, 'signedHeaders'), part(header, 'signature')]
  return accessKeyId && service ? { accessKeyId, service, credential, signedHeaders, signature } : undefined
}

// S3 takes files of any size: its callers sign what they say the content is, and the store holds them to it.
const isStreamed = ({ service }: SignedHeader) => service === 's3'

const mismatch = (signed: SignedHeader) =>
  new AwsError(
    isStreamed(signed) ? 'SignatureDoesNotMatch' : 'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. Check your secret access key and signing method.',
    403,
  )

/**
 * As AWS wants it: host, date, and whatever else begins with x-amz-. Otherwise the signature of a presigned address,
 * which covers the host alone, would do as a header too, and that for ever.
 */
const coversItsHeaders = ({ headers }: IncomingMessage, { signedHeaders }: SignedHeader): boolean => {
  const covered = new Set(signedHeaders.split(';'))
  const needed = Object.keys(headers).filter((name) => name.startsWith('x-amz-'))
  return ['host', 'x-amz-date', ...needed].every((name) => covered.has(name))
}

const payloadOf = async (request: IncomingMessage, signed: SignedHeader, body: () => Promise<Buffer>) => {
  const said = request.headers['x-amz-content-sha256']
  if (isStreamed(signed)) return String(said ?? 'UNSIGNED-PAYLOAD')
  const payload = hashOf(await body())
  if (said !== undefined && said !== payload) throw mismatch(signed)
  return payload
}

/**
 * Checks the signature in a request's header. How old it is does not count: the clock may be a virtual one.
 * @returns who signed it
 */
export const checkSignedHeader = async (
  principals: Principals,
  request: IncomingMessage,
  signed: SignedHeader,
  body: () => Promise<Buffer>,
): Promise<Principal> => {
  if (!coversItsHeaders(request, signed)) throw mismatch(signed)
  const [path = '/', query = ''] = (request.url ?? '/').split('?')
  const text = textToSign(
    request,
    {
      path: isStreamed(signed) ? path : path.split('/').map(encoded).join('/'),
      query: new URLSearchParams(query),
      signedHeaders: signed.signedHeaders,
      payload: await payloadOf(request, signed, body),
    },
    { date: String(request.headers['x-amz-date'] ?? ''), credential: signed.credential },
  )
  try {
    return signedBy(principals, { ...signed, text })
  } catch (error) {
    throw error instanceof AwsError && error.code === 'SignatureDoesNotMatch' ? mismatch(signed) : error
  }
}
