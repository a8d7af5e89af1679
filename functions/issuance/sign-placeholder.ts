import { createHash, X509Certificate } from 'node:crypto'
import { SignPdf } from '@signpdf/signpdf'
import { Signer as SignerOfPdf } from '@signpdf/utils'
import { Inconsistent } from '../../workflows/kernel/errors'
import { type Instant, instant } from '../../workflows/kernel/instant'
import type { Signer } from '../adapters/signer'
import { attributesOf, containerOf } from './signature-container'

/** Who signs, and why. */
export interface Signature {
  name: string
  reason: string
  location: string
}

// A container has about 1 kB for a demonstration certificate; those of a CA are larger.
export const mostBytes = 12_288

/** Fills the place of a signature that is still empty. */
export const signPlaceholder = async (
  unsigned: Uint8Array,
  signer: Signer,
  at: Instant,
): Promise<Uint8Array> => {
  const certificate = await signer.ensureCertificate()
  refuseInvalid(certificate, at)
  const container = new ContainerSigner((bytes) => containerFor(bytes, certificate, signer))
  return new SignPdf().sign(unsigned, container)
}

/** Better no document, and an operator who is told, than one that nobody can rely on. */
const refuseInvalid = (certificate: Uint8Array, at: Instant): void => {
  const { validFrom, validTo } = new X509Certificate(certificate)
  if (at < instant(Date.parse(validFrom)) || at > instant(Date.parse(validTo)))
    throw new Inconsistent(`the signing certificate is valid from ${validFrom} to ${validTo}, not at ${at}`)
}

const containerFor = async (
  bytes: Uint8Array,
  certificate: Uint8Array,
  signer: Pick<Signer, 'sign'>,
): Promise<Buffer> => {
  const attributes = attributesOf(createHash('sha256').update(bytes).digest(), certificate)
  return containerOf({ certificate, attributes, signature: await signer.sign(attributes) })
}

// @signpdf asks for a subclass of its own.
class ContainerSigner extends SignerOfPdf {
  constructor(private readonly make: (bytes: Uint8Array) => Promise<Buffer>) {
    super()
  }
  override sign(bytes: Buffer): Promise<Buffer> {
    return this.make(bytes)
  }
}

// @signpdf writes literal strings octet by octet: UTF-16 with its mark, each octet escaped (ISO 32000, 7.9.2.2).
export const textOf = (text: string): string =>
  [...Buffer.from(`\ufeff${text}`, 'utf16le').swap16()]
    .map((octet) => `\\${octet.toString(8).padStart(3, '0')}`)
    .join('')
