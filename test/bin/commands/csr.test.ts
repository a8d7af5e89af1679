import { createPublicKey, verify } from 'node:crypto'
import { fromBER } from 'asn1js'
import { CertificationRequest } from 'pkijs'
import { requestText } from '../../../bin/commands/csr'
import { signingKeyInKms } from '../../../functions/adapters/signing-key'
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

const ward = {
  key: arn,
  country: 'VN',
  locality: 'Thành phố Hồ Chí Minh',
  organization: 'Ủy ban nhân dân phường Bến Thành',
  name: 'Hệ thống một cửa',
}
const read = (text: string): CertificationRequest => {
  const [, body = ''] =
    /^-----BEGIN CERTIFICATE REQUEST-----\n([\s\S]+)\n-----END CERTIFICATE REQUEST-----$/.exec(text) ?? []
  return new CertificationRequest({ schema: fromBER(Buffer.from(body, 'base64')).result })
}

describe('a request for a certificate', () => {
  it('is signed by the very key that it is for', async () => {
    const request = read(await requestText(ward, async () => twin.administrator))
    const asked = Buffer.from(request.subjectPublicKeyInfo.toSchema().toBER())
    const publicKey = await signingKeyInKms(arn, twin.administrator).publicKey()
    expect(asked.equals(publicKey)).toBe(true)
    const known = createPublicKey({ key: asked, format: 'der', type: 'spki' })
    const signature = request.signatureValue.valueBlock.valueHexView
    expect(verify('sha256', request.tbsView, known, signature)).toBe(true)
  })

  it('says whose it is, the widest first, and that it signs documents', async () => {
    const { subject, attributes } = read(await requestText(ward, async () => twin.administrator))
    expect(subject.typesAndValues.map(({ value }) => value.valueBlock.value)).toEqual([
      'VN',
      'Thành phố Hồ Chí Minh',
      'Ủy ban nhân dân phường Bến Thành',
      'Hệ thống một cửa',
    ])
    // keyUsage, critical, digitalSignature and nonRepudiation.
    const extensions = Buffer.from(attributes![0]!.values[0].toBER()).toString('hex')
    expect(extensions).toContain('0603551d0f0101ff0404030206c0')
  })

  it('is of a country by its two letters', async () => {
    const wrong = requestText({ ...ward, country: 'Viet Nam' }, async () => twin.administrator)
    await expect(wrong).rejects.toMatchObject({ exitCode: 2 })
  })

  it('is not made when the key can not be used: that is told in a line', async () => {
    const made = requestText({ ...ward, key: 'unknown' }, async () => twin.administrator)
    await expect(made).rejects.toThrow(/no request was made with unknown/)
  })
})
