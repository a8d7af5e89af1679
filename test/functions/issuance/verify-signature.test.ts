import fc from 'fast-check'
import { PDFDocument, PDFName } from 'pdf-lib'
import { objectsInMemory } from '../../../functions/adapters/object-store-in-memory'
import { certificatePlace, type Signer, signerOf } from '../../../functions/adapters/signer'
import { signingKeyInMemory } from '../../../functions/adapters/signing-key-in-memory'
import { type CoSignature, signPdf } from '../../../functions/issuance/sign-pdf'
import { verifySignature } from '../../../functions/issuance/verify-signature'
import { signersOver } from '../../fixtures/signers'

const about = { name: 'Ủy ban (1)', reason: 'Ban hành', location: 'Thành phố Hồ Chí Minh' }
const at = '2026-12-14T08:03:07.000Z'
const signed = async (
  signer: Signer = signerOf(signingKeyInMemory(), objectsInMemory(), { demonstration: true }),
  when = at,
  others: readonly CoSignature[] = [],
) => {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage([300, 300])
  page.drawText('A permit')
  return signPdf(document, { ...about, page, rectangle: [0, 0, 10, 10] }, signer, when, others)
}

describe('verifying a signed document', () => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await signed()
  })

  test('a document as it was signed is genuine, and says who signed and when', () => {
    expect(verifySignature(pdf)).toMatchObject({
      ok: true,
      coversWholeFile: true,
      signedAt: at,
      signer: { subject: expect.stringContaining('TRÌNH DIỄN'), selfSigned: true },
    })
  })

  test('one changed octet anywhere is found', () => {
    const changed = fc.tuple(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }))
    fc.assert(
      fc.property(changed, ([position, difference]) => {
        const other = Uint8Array.from(pdf)
        other[position]! ^= difference
        expect(verifySignature(other).ok).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  test('one changed octet in the signature itself is found', () => {
    const text = Buffer.from(pdf).toString('latin1')
    const place = text.indexOf('<3082', text.indexOf('/ByteRange'))
    const end = text.indexOf('>', place)
    const length = 8 + 2 * Buffer.from(text.slice(place + 5, place + 9), 'hex').readUInt16BE()
    const changed = fc.tuple(
      fc.integer({ min: 1, max: length }),
      fc.constantFrom(0x01, 0x02, 0x04, 0x08, 0x20),
    )
    fc.assert(
      fc.property(changed, ([position, difference]) => {
        const other = Uint8Array.from(pdf)
        other[place + position]! ^= difference
        expect(verifySignature(other).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
    const last = Uint8Array.from(pdf)
    last[end - 1] = '1'.charCodeAt(0)
    expect(verifySignature(last)).toMatchObject({ ok: false })
  })

  test('what is added before, after or within is found', () => {
    const buffer = Buffer.from(pdf)
    expect(verifySignature(Buffer.concat([buffer, Buffer.from('\n')]))).toMatchObject({
      ok: false,
      reason: 'not-all-covered',
      coversWholeFile: false,
    })
    expect(verifySignature(Buffer.concat([Buffer.from(' '), buffer])).ok).toBe(false)
    expect(verifySignature(buffer.subarray(0, -1)).ok).toBe(false)
    const more = Buffer.from('\n/ByteRange [0 10 20 99999999]\n')
    expect(verifySignature(Buffer.concat([buffer, more])).ok).toBe(false)
  })

  test('the signature of another document is found', async () => {
    const [mine, other] = [Buffer.from(pdf), Buffer.from(await signed(undefined, '2026-12-15T00:00:00.000Z'))]
    const place = other.indexOf('<3082')
    expect(mine.indexOf('<3082')).toBe(place)
    mine.copy(other, place, place, mine.indexOf('>', place))
    expect(verifySignature(other)).toMatchObject({ ok: false, reason: 'altered' })
  })

  test('garbage gets an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(verifySignature(bytes)).toMatchObject({ ok: false, reason: expect.any(String) })
      }),
    )
    const text = '%PDF-1.7 /ByteRange [0 1 2 3]'
    expect(verifySignature(Buffer.from(text)).ok).toBe(false)
    expect(verifySignature(Buffer.from('/ByteRange [0 23 25 0] <>')).ok).toBe(false)
    expect(verifySignature(Buffer.alloc(0))).toMatchObject({ ok: false, reason: 'no-signature' })
  })

  test('a certificate of another key signs nothing', async () => {
    const files = objectsInMemory()
    await signerOf(signingKeyInMemory(), files, { demonstration: true }).ensureCertificate()
    await expect(
      signed(signerOf(signingKeyInMemory(), files, { demonstration: true })),
    ).rejects.toMatchObject({
      code: 'inconsistent',
    })
    await files.put(certificatePlace, Buffer.from('no certificate'), 'application/pkix-cert')
    await expect(
      signed(signerOf(signingKeyInMemory(), files, { demonstration: true })),
    ).rejects.toMatchObject({
      code: 'inconsistent',
    })
  })

  test('nothing is signed outside the time of the certificate', async () => {
    const signer = signerOf(signingKeyInMemory(), objectsInMemory(), { demonstration: true })
    await expect(signed(signer, '2051-01-01T00:00:00.000Z')).rejects.toMatchObject({ code: 'inconsistent' })
  })
})

describe('a document that several sign', () => {
  const { signer, signerFor } = signersOver(objectsInMemory())
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await signed(signer, at, [
      { ...about, name: 'Sở Xây dựng', signer: await signerFor('second') },
      { ...about, name: 'Sở (3)', signer: await signerFor('third') },
    ])
  })

  test('says of each who signed, in whose name, by which key, in their order', () => {
    const found = verifySignature(pdf)
    expect(found).toMatchObject({
      ok: true,
      name: 'Sở (3)',
      before: [{ name: 'Ủy ban (1)' }, { name: 'Sở Xây dựng' }],
    })
    const keys = [found.signer, ...(found.before ?? []).map(({ signer }) => signer)]
    expect(new Set(keys.map((one) => one?.fingerprint)).size).toBe(3)
  })

  test('leaves what was signed before as it was, octet for octet', () => {
    const text = Buffer.from(pdf).toString('latin1')
    const ends = [...text.matchAll(/%%EOF/g)].map(({ index }) => index + 5)
    expect(ends).toHaveLength(3)
    const [first, second] = ends.map((end) => verifySignature(pdf.subarray(0, end)))
    expect(first).toMatchObject({ ok: true, name: 'Ủy ban (1)' })
    expect(first).not.toHaveProperty('before')
    expect(second).toMatchObject({ ok: true, name: 'Sở Xây dựng', before: [{ name: 'Ủy ban (1)' }] })
  })

  test('can be read by others, with a field for each signature', async () => {
    const fields = (await PDFDocument.load(pdf)).getForm().getFields()
    expect(fields.map((field) => field.getName())).toEqual(['Signature1', 'Signature2', 'Signature3'])
    expect(fields.every((field) => field.acroField.dict.has(PDFName.of('V')))).toBe(true)
  })

  test('is not genuine once an octet that any of them signed is another', () => {
    fc.assert(
      fc.property(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), (position, difference) => {
        const other = Uint8Array.from(pdf)
        other[position]! ^= difference
        expect(verifySignature(other).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
