import type { SigningKey } from './signing-key'

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** `Ecdsa-Sig-Value`, DER, as JWS wants it: r and s side by side, 32 bytes each (RFC 7518, 3.4). */
const sideBySide = (der: Uint8Array): Buffer => {
  const halves: Buffer[] = []
  // Before each integer: its tag and its length; before both, those of the sequence.
  for (let at = 2; halves.length < 2; ) {
    const end = at + 2 + (der[at + 1] ?? 0)
    const digits = Buffer.from(der.subarray(at + 2, end))
      .toString('hex')
      .replace(/^(00)+/, '')
    halves.push(Buffer.from(digits.padStart(64, '0'), 'hex'))
    at = end
  }
  return Buffer.concat(halves)
}

/** A compact JWS, ES256: what the gateway takes for an order of ours, and for nobody else's. */
export const signOrder = async (order: object, { sign }: Pick<SigningKey, 'sign'>): Promise<string> => {
  const signed = `${encode({ alg: 'ES256' })}.${encode(order)}`
  return `${signed}.${sideBySide(await sign(Buffer.from(signed))).toString('base64url')}`
}
