import { refuseUnlessMay } from '../aws/access-denied'
import type { Principal } from '../iam/principals'
import type { Bucket } from './read-buckets'

const keyActions: Record<string, string> = {
  's3:GetObject': 'kms:Decrypt',
  's3:PutObject': 'kms:GenerateDataKey',
}

/** @throws AwsError when the role allows the action on the object, or its use of the bucket's key, not. */
export const requireMay = (principal: Principal, action: string, bucket: Bucket, key?: string): void => {
  const resource = key === undefined ? bucket.arn : `${bucket.arn}/${key}`
  refuseUnlessMay(principal, action, resource, 403)
  const keyAction = keyActions[action]
  if (keyAction && bucket.encryptionKey) refuseUnlessMay(principal, keyAction, bucket.encryptionKey, 403)
}
