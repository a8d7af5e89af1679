import { demonstrationCertificate } from '../../../functions/adapters/demonstration-certificate'
import { objectsInMemory } from '../../../functions/adapters/object-store-in-memory'
import { keyPlace, signerOf, signersOf } from '../../../functions/adapters/signer'
import { signingKeyInMemory } from '../../../functions/adapters/signing-key-in-memory'

const set = async () => {
  const files = objectsInMemory()
  const [systems, own] = [signingKeyInMemory(), signingKeyInMemory()]
  const system = signerOf(systems, files, { demonstration: true })
  const asked: string[] = []
  const signerFor = signersOf(system, files, (id) => {
    asked.push(id)
    return own
  })
  const put = (name: string, bytes: Uint8Array) => files.put(`signing/department/${name}`, bytes, 'x')
  return { files, system, systems, own, asked, signerFor, put }
}

describe('who signs in the name of an agency', () => {
  it('is the system where the agency has no key of its own', async () => {
    const { system, signerFor, asked } = await set()
    expect(await signerFor('department')).toBe(system)
    expect(asked).toEqual([])
  })

  it('is its own key, under its own certificate, where the operator has named one', async () => {
    const { own, asked, signerFor, put } = await set()
    const certificate = await demonstrationCertificate(own)
    await put('key', Buffer.from('arn:aws:kms:of:department\n'))
    await put('certificate.der', certificate)
    const signer = await signerFor('department')
    expect(keyPlace('department')).toBe('signing/department/key')
    expect(asked).toEqual(['arn:aws:kms:of:department'])
    expect(Buffer.from(await signer.ensureCertificate()).equals(Buffer.from(certificate))).toBe(true)
  })

  it('is nobody while that key has no certificate, or that of another key', async () => {
    const { systems, signerFor, put } = await set()
    await put('key', Buffer.from('arn'))
    await expect((await signerFor('department')).ensureCertificate()).rejects.toThrow(
      'put the certificate (X.509, DER) as signing/department/certificate.der',
    )
    await put('certificate.der', await demonstrationCertificate(systems))
    await expect((await signerFor('department')).ensureCertificate()).rejects.toThrow(
      'signing/department/certificate.der is not an X.509 certificate (DER) of the signing key',
    )
  })
})
