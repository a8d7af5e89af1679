import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Place, signedCalls } from './signed-calls'

/** A key pair on P-256 whose private half nobody sees. */
export interface SigningKey {
  /** SubjectPublicKeyInfo, DER. */
  publicKey(): Promise<Uint8Array>
  /** ECDSA with SHA-256 over the bytes, DER (`Ecdsa-Sig-Value`), as KMS gives it and CMS takes it. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

const service = { name: 'kms', type: 'application/x-amz-json-1.1', target: 'TrentService' } as const
const bytes = z.base64().transform((text): Uint8Array => Buffer.from(text, 'base64'))
const Told = z.object({ PublicKey: bytes })
const Signed = z.object({ Signature: bytes })

export const signingKeyInKms = (KeyId: string, place?: Place): SigningKey => {
  const call = signedCalls(service, place)
  let known: Uint8Array | undefined
  return {
    // A key of KMS is one pair for good.
    async publicKey() {
      known ??= Told.parse(await call('GetPublicKey', { KeyId })).PublicKey
      return known
    },
    async sign(message) {
      // KMS takes at most 4096 bytes of a message, but any digest.
      const Message = createHash('sha256').update(message).digest('base64')
      const input = { KeyId, Message, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' }
      return Signed.parse(await call('Sign', input)).Signature
    },
  }
}
