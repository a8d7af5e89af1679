import { constants, createECDH, createHash, type KeyObject, privateEncrypt, sign } from 'node:crypto'
import { AwsError } from '@motcua/states/server/aws-error'

/** What Node.js signs is always hashed by it; a digest that is already one needs the bare operation. */
export type MessageType = 'RAW' | 'DIGEST'

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const numberOf = (bytes: Buffer) => BigInt(`0x${bytes.toString('hex')}`)

const power = (base: bigint, exponent: bigint) => {
  let result = 1n
  for (let b = base % order, e = exponent; e > 0n; e >>= 1n, b = (b * b) % order) {
    if (e & 1n) result = (result * b) % order
  }
  return result
}

const derInteger = (value: bigint) => {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  const positive = bytes[0]! & 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes
  return Buffer.concat([Buffer.of(2, positive.length), positive])
}

/** ECDSA on P-256 over a digest, DER. The curve's own point multiplication comes from a throw-away key pair. */
const signDigestEcdsa = (digest: Buffer, key: KeyObject): Buffer => {
  const secret = numberOf(Buffer.from(key.export({ format: 'jwk' }).d!, 'base64url'))
  for (;;) {
    const once = createECDH('prime256v1')
    const r = numberOf(once.generateKeys().subarray(1, 33)) % order
    const inverse = power(numberOf(once.getPrivateKey()), order - 2n)
    const s = (inverse * (numberOf(digest) + r * secret)) % order
    if (r === 0n || s === 0n) continue
    const body = Buffer.concat([derInteger(r), derInteger(s)])
    return Buffer.concat([Buffer.of(0x30, body.length), body])
  }
}

// RFC 8017, 9.2: the DigestInfo of SHA-256.
const sha256Prefix = Buffer.from('3031300d060960864801650304020105000420', 'hex')

type Algorithm = (message: Buffer, type: MessageType, key: KeyObject) => Buffer

const algorithms: Record<string, Algorithm> = {
  ECDSA_SHA_256: (message, type, key) =>
    type === 'RAW' ? sign('sha256', message, key) : signDigestEcdsa(message, key),
  RSASSA_PKCS1_V1_5_SHA_256: (message, type, key) =>
    type === 'RAW'
      ? sign('sha256', message, key)
      : privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([sha256Prefix, message])),
}

/** The algorithms of each kind of key. */
export const algorithmsOf: Record<string, string[]> = {
  ECC_NIST_P256: ['ECDSA_SHA_256'],
  RSA_2048: ['RSASSA_PKCS1_V1_5_SHA_256'],
}

/** Signs as KMS does; ECDSA signatures are DER. */
export const signMessage = (
  message: Buffer,
  type: MessageType,
  algorithm: string,
  key: KeyObject,
): Buffer => {
  if (type === 'RAW' && message.length > 4096) {
    throw new AwsError('ValidationException', 'a RAW message has at most 4096 bytes; sign its DIGEST')
  }
  if (type === 'DIGEST' && message.length !== createHash('sha256').digest().length) {
    throw new AwsError('ValidationException', `Digest is invalid length for algorithm ${algorithm}.`)
  }
  return algorithms[algorithm]!(message, type, key)
}
