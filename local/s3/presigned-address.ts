import type { IncomingMessage } from 'node:http'
import { AwsError } from '@motcua/states/server/aws-error'
import { signedBy, textToSign } from '../aws/signature'
import type { Principal, Principals } from '../iam/principals'

const signatureName = 'X-Amz-Signature'
/** S3's own limit: a week. */
const longest = 604_800

/** Whether a request brings its signature in its address. */
export const isPresigned = (query: URLSearchParams): boolean => query.has(signatureName)

/** Checks a presigned address as S3 does: the signature over all of it, and real-time expiry. @returns who signed it */
export const checkPresignedAddress = (principals: Principals, request: IncomingMessage): Principal => {
  const [path = '/', query = ''] = (request.url ?? '/').split('?')
  const parameters = new URLSearchParams(query)
  const value = (name: string) => parameters.get(`X-Amz-${name}`) ?? ''
  const credential = value('Credential')
  const text = textToSign(
    request,
    {
      path,
      query: [...parameters].filter(([name]) => name !== signatureName),
      signedHeaders: value('SignedHeaders'),
      payload: 'UNSIGNED-PAYLOAD',
    },
    { date: value('Date'), credential },
  )
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
