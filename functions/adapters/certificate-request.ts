import { BitString, fromBER } from 'asn1js'
import { AlgorithmIdentifier, Attribute, CertificationRequest, Extensions, PublicKeyInfo } from 'pkijs'
import type { SigningKey } from './signing-key'
import { ecdsaWithSha256, nameOf, type Subject, signsDocuments } from './x509'

const extensionRequest = '1.2.840.113549.1.9.14'

/** What a CA is asked with for a certificate of the key (PKCS #10), DER. That the key signed it shows who holds it. */
export const certificateRequest = async (key: SigningKey, subject: Subject): Promise<Uint8Array> => {
  const request = new CertificationRequest()
  request.version = 0
  request.subject = nameOf(subject)
  request.subjectPublicKeyInfo = new PublicKeyInfo({ schema: fromBER(await key.publicKey()).result })
  const extensions = new Extensions({ extensions: [signsDocuments()] })
  request.attributes = [new Attribute({ type: extensionRequest, values: [extensions.toSchema()] })]
  request.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: ecdsaWithSha256 })
  const [signed] = request.toSchema(true).valueBlock.value
  request.tbsView = new Uint8Array(signed!.toBER())
  request.signatureValue = new BitString({ valueHex: await key.sign(request.tbsView) })
  return new Uint8Array(request.toSchema(true).toBER())
}
