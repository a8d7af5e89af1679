import { webcrypto } from 'node:crypto'
import type { SigningKey } from './signing-key'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** The twin of the KMS key: a fresh pair. */
export const signingKeyInMemory = (): SigningKey => {
  const pair = webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  return {
    async publicKey() {
      return new Uint8Array(await webcrypto.subtle.exportKey('spki', (await pair).publicKey))
    },
    async sign(bytes) {
      return derOf(new Uint8Array(await webcrypto.subtle.sign(algorithm, (await pair).privateKey, bytes)))
    },
  }
}

// WebCrypto gives r and s side by side (IEEE P1363).
const derOf = (raw: Uint8Array): Uint8Array => {
  const body = [raw.subarray(0, 32), raw.subarray(32)].flatMap((half) => {
    const bytes = [...half.subarray(half.findIndex((byte) => byte !== 0))]
    const positive = bytes[0]! & 0x80 ? [0, ...bytes] : bytes
    return [2, positive.length, ...positive]
  })
  return Uint8Array.from([0x30, body.length, ...body])
}
