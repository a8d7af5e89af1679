import { createHash } from 'node:crypto'
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { Inconsistent } from '../../workflows/kernel/errors'

/** A key pair on P-256 whose private half nobody sees. */
export interface SigningKey {
  /** SubjectPublicKeyInfo, DER. */
  publicKey(): Promise<Uint8Array>
  /** ECDSA with SHA-256 over the bytes, DER (`Ecdsa-Sig-Value`), as KMS gives it and CMS takes it. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

export const signingKeyInKms = (KeyId: string, client = new KMSClient({})): SigningKey => {
  let known: Uint8Array | undefined
  return {
    // A key of KMS is one pair for good.
    async publicKey() {
      if (known) return known
      const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }))
      if (!PublicKey) throw new Inconsistent(`KMS gives no public key of ${KeyId}`)
      known = PublicKey
      return known
    },
    async sign(bytes) {
      // KMS takes at most 4096 bytes of a message, but any digest.
      const Message = createHash('sha256').update(bytes).digest()
      const input = { KeyId, Message, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' } as const
      const { Signature } = await client.send(new SignCommand(input))
      if (!Signature) throw new Inconsistent(`KMS gives no signature with ${KeyId}`)
      return Signature
    },
  }
}
