import { randomBytes, X509Certificate } from 'node:crypto'
import { BitString, fromBER, Integer } from 'asn1js'
import { AlgorithmIdentifier, BasicConstraints, Certificate, PublicKeyInfo } from 'pkijs'
import type { SigningKey } from './signing-key'
import { criticalExtension, ecdsaWithSha256, nameOf, type Subject, signsDocuments } from './x509'

const basicConstraints = '2.5.29.19'

// Any time that a virtual clock may show.
const notBefore = new Date('2000-01-01T00:00:00Z')
const notAfter = new Date('2049-12-31T23:59:59Z')

const subject: Subject = {
  country: 'VN',
  organization: 'Motcua',
  commonName: 'TRÌNH DIỄN - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ (demonstration)',
}

/** A self-signed certificate over the key, DER. Its name says that it stands for nobody. */
export const demonstrationCertificate = async (key: SigningKey): Promise<Uint8Array> => {
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ valueHex: positive(randomBytes(16)) })
  certificate.subject = nameOf(subject)
  certificate.issuer = certificate.subject
  certificate.notBefore.value = notBefore
  certificate.notAfter.value = notAfter
  certificate.subjectPublicKeyInfo = new PublicKeyInfo({ schema: fromBER(await key.publicKey()).result })
  certificate.extensions = [
    criticalExtension(basicConstraints, new BasicConstraints({ cA: false }).toSchema().toBER()),
    signsDocuments(),
  ]
  certificate.signature = new AlgorithmIdentifier({ algorithmId: ecdsaWithSha256 })
  certificate.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: ecdsaWithSha256 })
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER())
  certificate.signatureValue = new BitString({ valueHex: await key.sign(certificate.tbsView) })
  return new Uint8Array(certificate.toSchema(true).toBER())
}

// A serial number is a positive integer, in DER without leading zeros.
const positive = (bytes: Buffer): Buffer => {
  bytes[0] = (bytes[0]! & 0x7f) | 0x40
  return bytes
}

/** SubjectPublicKeyInfo of a certificate, DER; undefined when the bytes are none. */
export const publicKeyOf = (certificate: Uint8Array): Buffer | undefined => {
  try {
    return new X509Certificate(certificate).publicKey.export({ format: 'der', type: 'spki' })
  } catch {
    return undefined
  }
}
