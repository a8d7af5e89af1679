import { createPublicKey, verify, X509Certificate } from 'node:crypto'
import { demonstrationCertificate } from '../../../functions/adapters/demonstration-certificate'
import { objectsInMemory } from '../../../functions/adapters/object-store-in-memory'
import { certificatePlace, signerOf } from '../../../functions/adapters/signer'
import { type SigningKey, signingKeyInKms } from '../../../functions/adapters/signing-key'
import { signingKeyInMemory } from '../../../functions/adapters/signing-key-in-memory'
import type { Key } from '../../../local/kms/read-keys'
import { serveKms } from '../../../local/kms/serve'
import { aFolder } from '../../local/fixture/assembly'
import { anAwsEndpoint } from '../../local/fixture/aws-endpoint'

const arn = 'arn:aws:kms:::key/signing'
const key: Key = { id: 'signing', arn, spec: 'ECC_NIST_P256', names: ['signing', arn] }
let twin: Awaited<ReturnType<typeof anAwsEndpoint>>
beforeAll(async () => {
  twin = await anAwsEndpoint({ kms: serveKms([key], aFolder()) })
})
afterAll(() => twin.close())

describe.each<[string, () => SigningKey]>([
  ['in KMS', () => signingKeyInKms(arn, twin.administrator)],
  ['in memory', signingKeyInMemory],
])('a signing key %s', (_where, keyOf) => {
  test('signs what its public key verifies, of any length', async () => {
    const signing = keyOf()
    const spki = { key: Buffer.from(await signing.publicKey()), format: 'der', type: 'spki' } as const
    const known = createPublicKey(spki)
    expect(known.asymmetricKeyDetails?.namedCurve).toBe('prime256v1')
    for (const length of [0, 1, 300, 10_000, ...Array.from({ length: 40 }, (_, index) => index)]) {
      const bytes = Buffer.alloc(length, 7)
      const signature = await signing.sign(bytes)
      expect(verify('sha256', bytes, known, signature)).toBe(true)
      expect(verify('sha256', Buffer.from('other'), known, signature)).toBe(false)
    }
  })

  test('tells its public key the same each time', async () => {
    const signing = keyOf()
    expect(await signing.publicKey()).toEqual(await signing.publicKey())
  })

  test('gets a demonstration certificate once, over itself', async () => {
    const files = objectsInMemory()
    const signer = signerOf(keyOf(), files, { demonstration: true })
    const made = new X509Certificate(await signer.ensureCertificate())
    expect(made.subject).toContain('demonstration')
    expect(made.subject).toBe(made.issuer)
    expect(made.verify(made.publicKey)).toBe(true)
    expect(await signer.ensureCertificate()).toEqual(files.documents.get(certificatePlace))
    expect(new X509Certificate(await signer.ensureCertificate()).serialNumber).toBe(made.serialNumber)
  })

  test('meets a certificate that an operator puts in its place, five minutes later', async () => {
    const files = objectsInMemory()
    const key = keyOf()
    let now = 0
    const signer = signerOf(key, files, { demonstration: true, now: () => now })
    const first = await signer.ensureCertificate()
    await files.put(certificatePlace, await demonstrationCertificate(key), 'application/pkix-cert')
    now = 299_999
    expect(await signer.ensureCertificate()).toEqual(first)
    now = 300_000
    expect(await signer.ensureCertificate()).toEqual(files.documents.get(certificatePlace))
    expect(await signer.ensureCertificate()).not.toEqual(first)
  })

  test('gets no certificate from itself where nothing is demonstrated: an operator is told what to do', async () => {
    const files = objectsInMemory()
    await expect(signerOf(keyOf(), files).ensureCertificate()).rejects.toMatchObject({
      code: 'inconsistent',
      message: expect.stringContaining(certificatePlace),
    })
    expect(files.documents.size).toBe(0)
  })
})
