import { Inconsistent } from '../../workflows/kernel/errors'
import { demonstrationCertificate, publicKeyOf } from './demonstration-certificate'
import type { DocumentFiles } from './object-store'
import type { SigningKey } from './signing-key'

/** What a document is signed with: a key, and the certificate that says whose it is. */
export interface Signer extends Pick<SigningKey, 'sign'> {
  /** X.509, DER. */
  ensureCertificate(): Promise<Uint8Array>
}

/** Where the operator puts the certificate that a CA gave for the signing key, DER. */
export const certificatePlace = 'signing/certificate.der'

/** Milliseconds: one that an operator puts in its place is met by then. */
const freshFor = 5 * 60_000

/** `demonstration`: without a certificate in its place, one that says that it is none is made and kept there. */
export const signerOf = (
  key: SigningKey,
  files: Pick<DocumentFiles, 'read' | 'put'>,
  { demonstration = false, now = Date.now, place = certificatePlace } = {},
): Signer => {
  const ensure = async (): Promise<Uint8Array> => {
    const stored = await files.read(place)
    if (!stored && !demonstration)
      throw new Inconsistent(
        `nothing can be signed: have a CA certify the signing key, put the certificate (X.509, DER) as ${place} into the bucket of documents, and resume what is parked; a demonstration is deployed with DemonstrationCertificate=yes`,
      )
    if (!stored) {
      const made = await demonstrationCertificate(key)
      await files.put(place, made, 'application/pkix-cert')
      return made
    }
    if (!publicKeyOf(stored)?.equals(await key.publicKey()))
      throw new Inconsistent(`${place} is not an X.509 certificate (DER) of the signing key`)
    return stored
  }
  let known: { at: number; certificate: Uint8Array } | undefined
  return {
    sign: key.sign,
    async ensureCertificate() {
      if (!known || now() - known.at >= freshFor) known = { at: now(), certificate: await ensure() }
      return known.certificate
    },
  }
}

/** Where the operator names an agency's own key, as KMS calls it; its certificate lies beside it. */
export const keyPlace = (agency: string): string => `signing/${agency}/key`
const certificateOf = (agency: string): string => `signing/${agency}/certificate.der`

/** Who signs in the name of an agency: its own key where one is named, else that of the system. */
export const signersOf =
  (
    system: Signer,
    files: Pick<DocumentFiles, 'read' | 'put'>,
    keyCalled: (id: string) => SigningKey,
  ): ((agency: string) => Promise<Signer>) =>
  async (agency) => {
    const named = await files.read(keyPlace(agency))
    return named
      ? signerOf(keyCalled(Buffer.from(named).toString().trim()), files, { place: certificateOf(agency) })
      : system
  }
