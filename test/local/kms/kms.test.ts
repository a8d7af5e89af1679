import { createHash, createPublicKey, verify } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { GetPublicKeyCommand, KMSClient, SignCommand, type SigningAlgorithmSpec } from '@aws-sdk/client-kms'
import type { Key } from '../../../local/kms/read-keys'
import { serveKms } from '../../../local/kms/serve'
import { aFolder } from '../fixture/assembly'
import { anAwsEndpoint } from '../fixture/aws-endpoint'

const key = (id: string, spec: Key['spec']): Key => ({
  id,
  arn: `arn:aws:kms:::key/${id}`,
  spec,
  names: [id, `alias/${id}`],
})
const keys = [key('curve', 'ECC_NIST_P256'), key('rsa', 'RSA_2048'), key('data', 'SYMMETRIC_DEFAULT')]
const message = Buffer.from('quyết định')
const digest = createHash('sha256').update(message).digest()

const dataDir = aFolder()
let twin: Awaited<ReturnType<typeof anAwsEndpoint>>
beforeAll(async () => {
  twin = await anAwsEndpoint({ kms: serveKms(keys, dataDir) })
})
afterAll(() => twin.close())

const publicKey = async (kms: KMSClient, KeyId: string) => {
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId }))
  return createPublicKey({ key: Buffer.from(PublicKey!), format: 'der', type: 'spki' })
}

describe('a signing key', () => {
  it.each([
    ['curve', 'ECDSA_SHA_256'],
    ['rsa', 'RSASSA_PKCS1_V1_5_SHA_256'],
  ])('%s signs a message and a digest alike', async (KeyId, algorithm) => {
    const kms = new KMSClient(twin.administrator)
    const known = await publicKey(kms, KeyId)
    for (const [Message, MessageType] of [
      [message, 'RAW'],
      [digest, 'DIGEST'],
    ] as const) {
      const SigningAlgorithm = algorithm as SigningAlgorithmSpec
      const { Signature } = await kms.send(new SignCommand({ KeyId, Message, MessageType, SigningAlgorithm }))
      expect(verify('sha256', message, known, Signature!)).toBe(true)
      expect(verify('sha256', Buffer.from('other'), known, Signature!)).toBe(false)
    }
  })

  it('signs every digest, whatever its numbers', async () => {
    const kms = new KMSClient(twin.administrator)
    const known = await publicKey(kms, 'curve')
    for (let i = 0; i < 50; i++) {
      const text = Buffer.from(`message ${i}`)
      const Message = createHash('sha256').update(text).digest()
      const input = {
        KeyId: 'alias/curve',
        Message,
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
      } as const
      const { Signature } = await kms.send(new SignCommand(input))
      expect(verify('sha256', text, known, Signature!)).toBe(true)
    }
  })

  it('is the same after a restart, and only its owner reads its file', async () => {
    const again = await anAwsEndpoint({ kms: serveKms(keys, dataDir) })
    const before = await publicKey(new KMSClient(twin.administrator), 'curve')
    expect((await publicKey(new KMSClient(again.administrator), 'curve')).equals(before)).toBe(true)
    expect(statSync(join(dataDir, 'kms', 'curve.pem')).mode & 0o777).toBe(0o600)
    again.close()
  })

  it('signs for nobody whose role does not allow it', async () => {
    const reader = new KMSClient(twin.mayOnly('kms:GetPublicKey', keys[0]!.arn))
    await publicKey(reader, 'curve')
    const input = { KeyId: 'curve', Message: message, SigningAlgorithm: 'ECDSA_SHA_256' } as const
    await expect(reader.send(new SignCommand(input))).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })

  it('refuses what it cannot do: a short digest, another algorithm, a key for encryption, no key', async () => {
    const kms = new KMSClient(twin.administrator)
    const sign = (KeyId: string, more: object) =>
      kms.send(new SignCommand({ KeyId, Message: message, SigningAlgorithm: 'ECDSA_SHA_256', ...more }))
    await expect(sign('curve', { MessageType: 'DIGEST' })).rejects.toMatchObject({
      name: 'ValidationException',
    })
    await expect(sign('rsa', {})).rejects.toMatchObject({ name: 'InvalidKeyUsageException' })
    await expect(sign('data', {})).rejects.toMatchObject({ name: 'InvalidKeyUsageException' })
    await expect(sign('none', {})).rejects.toMatchObject({ name: 'NotFoundException' })
  })
})
