import { createHash } from 'node:crypto'
import {
  type BaseBlock,
  type Constructed,
  fromBER,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as SetOf,
  Constructed as Tagged,
} from 'asn1js'

const oid = (value: string) => new ObjectIdentifier({ value })
const sequence = (...value: BaseBlock[]) => new Sequence({ value })
const setOf = (...value: BaseBlock[]) => new SetOf({ value })
const octets = (valueHex: Uint8Array) => new OctetString({ valueHex })
/** `[number]` of the context, around its parts. */
const tagged = (tagNumber: number, ...value: BaseBlock[]) =>
  new Tagged({ idBlock: { tagClass: 3, tagNumber }, value })
const der = (block: BaseBlock): Buffer => Buffer.from(block.toBER())
const parsed = (bytes: Uint8Array): BaseBlock => {
  const { offset, result } = fromBER(bytes)
  if (offset === -1) throw new Error(`not DER: ${result.error}`)
  return result
}

// RFC 5652, 5652, 5652, 5652 and 5035.
const signedData = '1.2.840.113549.1.7.2'
const data = '1.2.840.113549.1.7.1'
const contentType = '1.2.840.113549.1.9.3'
const messageDigest = '1.2.840.113549.1.9.4'
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47'
// RFC 5754 and 5758: both go without parameters.
const sha256 = '2.16.840.1.101.3.4.2.1'
const ecdsaWithSha256 = '1.2.840.10045.4.3.2'

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/**
 * What is really signed: the digest of the document, and the hash of the certificate, as a DER SET. PAdES wants
 * no signing-time here (ETSI EN 319 142-1, 6.3); /M of the signature dictionary has it.
 */
export const attributesOf = (digest: Uint8Array, certificate: Uint8Array): Buffer => {
  const attribute = (type: string, value: BaseBlock) => sequence(oid(type), setOf(value))
  const attributes = [
    attribute(contentType, oid(data)),
    attribute(messageDigest, octets(digest)),
    // SHA-256 is ESSCertIDv2's default and so, in DER, not named.
    attribute(signingCertificateV2, sequence(sequence(sequence(octets(hashOf(certificate)))))),
  ]
  // DER: the elements of a SET OF are in the order of their octets.
  return der(setOf(...attributes.sort((a, b) => Buffer.compare(der(a), der(b)))))
}

export interface SignatureParts {
  /** X.509, DER. */
  certificate: Uint8Array
  /** A DER SET, as it was signed. */
  attributes: Uint8Array
  /** ECDSA, DER. */
  signature: Uint8Array
}

/** CMS SignedData (RFC 5652) with one signer on P-256, DER: the same parts give the same octets. */
export const containerOf = ({ certificate, attributes, signature }: SignatureParts): Buffer => {
  const whole = parsed(certificate)
  const { issuer, serialNumber } = certificateName(whole)
  const signerInfo = sequence(
    new Integer({ value: 1 }),
    sequence(issuer, serialNumber),
    sequence(oid(sha256)),
    tagged(0, ...children(parsed(attributes))),
    sequence(oid(ecdsaWithSha256)),
    octets(signature),
  )
  const signed = sequence(
    new Integer({ value: 1 }),
    setOf(sequence(oid(sha256))),
    sequence(oid(data)),
    tagged(0, whole),
    setOf(signerInfo),
  )
  return der(sequence(oid(signedData), tagged(0, signed)))
}

/** The parts of a container in the form that `containerOf` gives; throws on anything else. */
export const partsOf = (container: Uint8Array): SignatureParts => {
  const [, content] = children(parsed(container))
  const [, , , certificates, signers] = children(children(content)[0])
  const certificate = raw(children(certificates)[0])
  const [, , , attributes, , signature] = children(children(signers)[0])
  if (!(signature instanceof OctetString)) throw new Error('no signature in the container')
  const parts = {
    certificate,
    attributes: der(setOf(...children(attributes))),
    signature: new Uint8Array(signature.valueBlock.valueHexView),
  }
  if (!containerOf(parts).equals(container)) throw new Error('not the form of a container')
  return parts
}

const children = (block: BaseBlock | undefined): BaseBlock[] => {
  const value = (block as Constructed | undefined)?.valueBlock.value
  if (!Array.isArray(value)) throw new Error('a part of the container is missing')
  return value
}
const raw = (block: BaseBlock | undefined): Buffer => {
  if (!block) throw new Error('a part of the container is missing')
  return Buffer.from(block.valueBeforeDecodeView)
}

/** RFC 5280, 4.1: version [0], serialNumber, signature, issuer, ... */
const certificateName = (certificate: BaseBlock): { issuer: BaseBlock; serialNumber: BaseBlock } => {
  const fields = children(children(certificate)[0])
  const [serialNumber, , issuer] = fields[0]?.idBlock.tagClass === 3 ? fields.slice(1) : fields
  if (!serialNumber || !issuer) throw new Error('the certificate has no name')
  return { issuer, serialNumber }
}
