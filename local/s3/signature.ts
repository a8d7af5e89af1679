import { createHmac, timingSafeEqual } from 'node:crypto'
import { AwsError } from '../aws/errors'
import type { Principal, Principals } from '../iam/principals'

/** What a browser carries of a Signature Version 4. */
export interface Signed {
  /** `<access key>/<day>/<region>/<service>/aws4_request` */
  credential: string
  text: string
  /** In hex. */
  signature: string
}

const signingKey = (secret: string, scope: string[]) =>
  scope.reduce<Buffer | string>(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    `AWS4${secret}`,
  )

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
  const wanted = createHmac('sha256', signingKey(principal.secretAccessKey, scope)).update(text).digest()
  const given = Buffer.from(signature, 'hex')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new AwsError('SignatureDoesNotMatch', 'The request signature we calculated does not match.', 403)
  }
  return principal
}
