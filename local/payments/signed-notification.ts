import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { keepSecret } from '../folder/secret'

/** The gateway's key: signs notifications, and shows its public half as a JWK set. */
export interface NotificationSigner {
  jwks: { keys: object[] }
  /** A compact JWS, ES256. */
  sign(payload: object): string
}

const makePem = () =>
  String(
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }),
  )

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

export const createNotificationSigner = (dataDir: string): NotificationSigner => {
  const pem = keepSecret(dataDir, 'payments/key.pem', makePem, createPrivateKey)
  const key = createPrivateKey(pem)
  const jwk = createPublicKey(key).export({ format: 'jwk' })
  const kid = createHash('sha256').update(`${jwk.x}.${jwk.y}`).digest('base64url')
  return {
    jwks: { keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig' }] },
    sign(payload) {
      const signed = `${encode({ alg: 'ES256', kid })}.${encode(payload)}`
      return `${signed}.${sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
    },
  }
}
