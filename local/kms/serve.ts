import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { AwsError } from '@motcua/states/server/aws-error'
import { jsonObject } from '@motcua/states/server/read-body'
import { sendJson } from '@motcua/states/server/send-json'
import { z } from 'zod'
import { refuseUnlessMay } from '../aws/access-denied'
import type { Service } from '../aws/endpoint'
import { keepSecret } from '../folder/secret'
import type { Key } from './read-keys'
import { algorithmsOf, signMessage } from './sign'

const Sign = z.object({
  KeyId: z.string(),
  Message: z.string(),
  MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
  SigningAlgorithm: z.string(),
})

const makePair = (spec: Key['spec']) => {
  const { privateKey } =
    spec === 'RSA_2048'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return String(privateKey.export({ format: 'pem', type: 'pkcs8' }))
}

const answer = (key: Key, pair: KeyObject, action: string, input: unknown): object => {
  const algorithms = algorithmsOf[key.spec] ?? []
  if (action === 'GetPublicKey') {
    return {
      KeyId: key.arn,
      KeySpec: key.spec,
      KeyUsage: 'SIGN_VERIFY',
      PublicKey: createPublicKey(pair).export({ format: 'der', type: 'spki' }).toString('base64'),
      SigningAlgorithms: algorithms,
    }
  }
  const { Message, MessageType, SigningAlgorithm } = Sign.parse(input)
  if (!algorithms.includes(SigningAlgorithm)) {
    throw new AwsError(
      'InvalidKeyUsageException',
      `${key.arn} signs with ${algorithms.join(', ') || 'nothing'}, not ${SigningAlgorithm}`,
    )
  }
  const signature = signMessage(Buffer.from(Message, 'base64'), MessageType, SigningAlgorithm, pair)
  return { KeyId: key.arn, Signature: signature.toString('base64'), SigningAlgorithm }
}

/** Each asymmetric key of the template is a key pair in a file that only its owner reads. */
export const keyPairs = (keys: Key[], dataDir: string): Map<Key, KeyObject> =>
  new Map(
    keys
      .filter(({ spec }) => spec !== 'SYMMETRIC_DEFAULT')
      .map((key) => [
        key,
        createPrivateKey(
          keepSecret(dataDir, `kms/${key.id}.pem`, () => makePair(key.spec), createPrivateKey),
        ),
      ]),
  )

/** KMS for signing. */
export const serveKms = (keys: Key[], dataDir: string): Service => {
  const pairs = keyPairs(keys, dataDir)
  return async ({ request, response, principal, body }) => {
    const action = String(request.headers['x-amz-target']).split('.').pop()!
    if (action !== 'Sign' && action !== 'GetPublicKey') {
      throw new AwsError(
        'UnsupportedOperationException',
        `the embedded runtime does not serve kms:${action}; it serves Sign, GetPublicKey`,
      )
    }
    const input = jsonObject(await body())
    const key = keys.find(({ names }) => names.includes(String(input.KeyId)))
    if (!key) throw new AwsError('NotFoundException', `Key '${input.KeyId}' does not exist`)
    refuseUnlessMay(principal, `kms:${action}`, key.arn)
    const pair = pairs.get(key)
    if (!pair) throw new AwsError('InvalidKeyUsageException', `${key.arn} key usage is ENCRYPT_DECRYPT`)
    sendJson(response, 200, answer(key, pair, action, input), 'application/x-amz-json-1.1')
  }
}
