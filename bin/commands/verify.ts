import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import {
  type SignatureFault,
  type Verification,
  verifySignature,
} from '../../functions/issuance/verify-signature'
import { CommandError } from './command-error'

const faults: Record<SignatureFault, string> = {
  'no-signature': 'it carries no signature',
  'not-all-covered': 'the signature does not cover all of it: something was added after signing',
  'malformed-signature': 'its signature is damaged, or not of the form that Motcua makes',
  altered: 'it is not what was signed: the document or its signature was altered',
  'certificate-not-valid': 'it was signed outside the time for which the certificate is valid',
}

/** `motcua verify`: exit code 1 when the document is not genuine. Needs no platform and no network. */
export const verify = async (file: string): Promise<void> => {
  const bytes = await read(file)
  const found = verifySignature(bytes)
  if (!found.ok) throw new CommandError(`${file} is not genuine: ${faults[found.reason ?? 'altered']}`)
  console.log(`${file} is unaltered since it was signed; the signature covers the whole file.`)
  for (const line of linesOf(found, bytes)) console.log(`  ${line}`)
}

const read = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file)
  } catch (error) {
    throw new CommandError(`${file} can't be read: ${(error as Error).message}`)
  }
}

const linesOf = ({ signer, name, signedAt, before = [] }: Verification, bytes: Uint8Array): string[] => {
  if (!signer) return []
  const { subject, issuer, serial, fingerprint, selfSigned, validFrom, validTo } = signer
  const vouching = selfSigned
    ? 'WARNING: self-signed. Nobody but the key itself vouches for that name; compare the certificate.'
    : `vouched for by: ${issuer} (whether that issuer is to be trusted was not checked)`
  return [
    ...before.map(
      (one) =>
        `signed first in the name of: ${one.name}, by ${one.signer.subject} (SHA-256 ${one.signer.fingerprint}), at ${one.signedAt}`,
    ),
    ...(before.length > 0 ? [`then in the name of: ${name}`] : []),
    `signed by: ${subject}`,
    `signed at: ${signedAt} (by the signer's own clock)`,
    vouching,
    `certificate: serial ${serial}, valid ${validFrom.slice(0, 10)} to ${validTo.slice(0, 10)}`,
    `certificate SHA-256: ${fingerprint}`,
    `file SHA-256: ${createHash('sha256').update(bytes).digest('hex')}`,
    'Whether it is still in force: open the address under the code on the document.',
  ]
}
