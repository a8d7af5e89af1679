import { createHash, verify, X509Certificate } from 'node:crypto'
import { attributesOf, partsOf } from './signature-container'

/** Who signed, as the certificate in the document says. Whether its issuer is to be trusted is not asked here. */
export interface SignedBy {
  subject: string
  issuer: string
  serial: string
  /** SHA-256 of the certificate, hex. */
  fingerprint: string
  /** Nobody but the key itself vouches for the name. */
  selfSigned: boolean
  /** ISO 8601. */
  validFrom: string
  validTo: string
}
/** Why a document is not as it was signed. */
export type SignatureFault =
  | 'no-signature'
  | 'not-all-covered'
  | 'malformed-signature'
  | 'altered'
  | 'certificate-not-valid'
export interface Verification {
  ok: boolean
  reason?: SignatureFault
  signer?: SignedBy
  /** In whose name, as the signature itself says. */
  name?: string
  /** ISO 8601: what the signer's clock showed; no authority of time confirms it. */
  signedAt?: string
  coversWholeFile: boolean
  /** Those who signed before it, the first one first. */
  before?: { signer: SignedBy; name: string; signedAt: string }[]
}

/**
 * Is a PDF, octet for octet, what a motcua signed? Its last signature must cover all of the file but its own place, and
 * each before it all of the file as it then was. Any input gets an answer; nothing is thrown.
 */
export const verifySignature = (pdf: Uint8Array): Verification => {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const ranges = rangesIn(file.toString('latin1'))
  const last = ranges.pop()
  if (!last) return { ok: false, reason: 'no-signature', coversWholeFile: false }
  if (!coversAllBut(last, file)) return { ok: false, reason: 'not-all-covered', coversWholeFile: false }
  const found = judged(file, last)
  if (!found.ok) return found
  const before = ranges.map((range) => judgedThen(file, range))
  const wrong = before.find(({ ok }) => !ok)
  if (wrong) return { ...found, ok: false, ...(wrong.reason && { reason: wrong.reason }) }
  const signed = before.flatMap(({ signer, name = '', signedAt }) =>
    signer && signedAt ? [{ signer, name, signedAt }] : [],
  )
  return { ...found, ...(signed.length > 0 && { before: signed }) }
}

/** The file as it was when it was signed so: what came after is the next one's to cover. */
const judgedThen = (file: Buffer, range: ByteRange): Verification => {
  const then = file.subarray(0, range[2] + range[3])
  return coversAllBut(range, then)
    ? judged(then, range)
    : { ok: false, reason: 'not-all-covered', coversWholeFile: false }
}

const judged = (file: Buffer, range: ByteRange): Verification => {
  try {
    return judge(file, range)
  } catch {
    return { ok: false, reason: 'malformed-signature', coversWholeFile: true }
  }
}

/** `[start, length, start, length]` of the octets that are signed. */
type ByteRange = [number, number, number, number]

/** By how much of the file they cover. */
const rangesIn = (text: string): ByteRange[] =>
  [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)]
    .map(([, ...numbers]) => numbers.map(Number) as ByteRange)
    .sort((a, b) => a[2] + a[3] - (b[2] + b[3]))

// One case throughout: else a letter of the digits could change and nothing else with it.
const hexadecimal = /^<(?:(?:[0-9a-f]{2})*|(?:[0-9A-F]{2})*)>$/

const placeOf = (file: Buffer, [, hole, after]: ByteRange): string =>
  file.subarray(hole, after).toString('latin1')

/** Between the two parts lies the signature's hexadecimal string and nothing else, so nothing hides there. */
const coversAllBut = (range: ByteRange, file: Buffer): boolean => {
  const [start, hole, after, rest] = range
  return start === 0 && hole < after && after + rest === file.length && hexadecimal.test(placeOf(file, range))
}

const judge = (file: Buffer, range: ByteRange): Verification => {
  const [, hole, after] = range
  const container = containerIn(placeOf(file, range))
  const digest = createHash('sha256').update(file.subarray(0, hole)).update(file.subarray(after)).digest()
  if (!container.includes(digest)) return { ok: false, reason: 'altered', coversWholeFile: true }
  const { certificate, attributes, signature } = partsOf(container)
  const about = new X509Certificate(certificate)
  const [start, end] = [file.subarray(0, hole), file.subarray(after)].map((part) => part.toString('latin1'))
  const dictionary = dictionaryIn(start as string, end as string)
  const [signedAt, name] = [timeIn(dictionary), nameIn(dictionary)]
  const found = {
    coversWholeFile: true,
    signer: signedBy(about),
    ...(name && { name }),
    ...(signedAt && { signedAt }),
  }
  const key = { key: about.publicKey, dsaEncoding: 'der' as const }
  const genuine =
    about.publicKey.asymmetricKeyDetails?.namedCurve === 'prime256v1' &&
    attributesOf(digest, certificate).equals(attributes) &&
    verify('sha256', attributes, key, signature)
  if (!genuine) return { ok: false, reason: 'altered', ...found }
  const { validFrom, validTo } = found.signer
  if (!signedAt || signedAt < validFrom || signedAt > validTo)
    return { ok: false, reason: 'certificate-not-valid', ...found }
  return { ok: true, ...found }
}

/** The container at the beginning of its place; what is left of it must be zeros. */
const containerIn = (place: string): Buffer => {
  const bytes = Buffer.from(place.slice(1, -1), 'hex')
  // X.690, 8.1.3: a long form of two octets, which every container of this size has.
  if (bytes[0] !== 0x30 || bytes[1] !== 0x82) throw new Error('no container')
  const end = 4 + bytes.readUInt16BE(2)
  if (end > bytes.length || bytes.subarray(end).some((octet) => octet !== 0))
    throw new Error('more than a container')
  return bytes.subarray(0, end)
}

/** What lies between `obj` and `endobj` around the place of the signature. */
const dictionaryIn = (before: string, after: string): string =>
  before.slice(before.lastIndexOf(' obj')) + after.slice(0, after.indexOf('endobj'))

/** /Name, as we write it: UTF-16, each octet escaped. */
const nameIn = (dictionary: string): string | undefined => {
  const escaped = /\/Name \(((?:\\\d{3})+)\)/.exec(dictionary)?.[1]
  const octets = escaped?.split('\\').flatMap((octet) => (octet ? [Number.parseInt(octet, 8)] : []))
  return octets && Buffer.from(octets).swap16().toString('utf16le').replace('\ufeff', '')
}

// /M of the signature's dictionary.
const timeIn = (dictionary: string): string | undefined => {
  const time = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d)'?)?/.exec(dictionary)
  if (!time) return undefined
  const [, year, month, day, hour, minute, second, offset, offsetMinutes] = time
  const zone = offset ? `${offset}:${offsetMinutes}` : 'Z'
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`).toISOString()
}

const signedBy = (certificate: X509Certificate): SignedBy => ({
  subject: oneLine(certificate.subject),
  issuer: oneLine(certificate.issuer),
  serial: certificate.serialNumber,
  fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
  selfSigned: certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
  validFrom: new Date(certificate.validFrom).toISOString(),
  validTo: new Date(certificate.validTo).toISOString(),
})
const oneLine = (name: string): string => name.split('\n').reverse().join(', ')
