import { BitString, fromBER, ObjectIdentifier, Sequence, Set as SetOf, Utf8String } from 'asn1js'
import { Extension, RelativeDistinguishedNames } from 'pkijs'

export const ecdsaWithSha256 = '1.2.840.10045.4.3.2'
const keyUsage = '2.5.29.15'
// digitalSignature and nonRepudiation: the first two bits (RFC 5280, 4.2.1.3).
const forDocuments = Uint8Array.of(0xc0)

const types = {
  country: '2.5.4.6',
  locality: '2.5.4.7',
  organization: '2.5.4.10',
  commonName: '2.5.4.3',
} as const

/** Whom a certificate is about. */
export type Subject = { readonly [Part in keyof typeof types]?: string }

/** From the widest to the narrowest. pkijs itself would make all of it one multi-valued part. */
export const nameOf = (subject: Subject): RelativeDistinguishedNames => {
  const parts = Object.entries(types).flatMap(([part, type]) => {
    const text = subject[part as keyof Subject]
    return text === undefined ? [] : [[type, text] as const]
  })
  const value = parts.map(
    ([type, text]) =>
      new SetOf({
        value: [
          new Sequence({ value: [new ObjectIdentifier({ value: type }), new Utf8String({ value: text })] }),
        ],
      }),
  )
  return new RelativeDistinguishedNames({ schema: fromBER(new Sequence({ value }).toBER()).result })
}

export const criticalExtension = (extnID: string, extnValue: ArrayBuffer): Extension =>
  new Extension({ extnID, critical: true, extnValue })

/** That the key signs documents, and nothing else. */
export const signsDocuments = (): Extension =>
  criticalExtension(keyUsage, new BitString({ valueHex: forDocuments, unusedBits: 6 }).toBER())
