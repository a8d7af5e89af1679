import { createPublicKey } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CompactSign, compactVerify, exportJWK, generateKeyPair } from 'jose'
import { paymentGatewayOverHttp } from '../../../functions/adapters/payment-gateway'
import { signOrder } from '../../../functions/adapters/sign-order'
import { signingKeyInMemory } from '../../../functions/adapters/signing-key-in-memory'
import { Refusal } from '../../../workflows/kernel/errors'
import { anOutsideService, json } from '../../fixtures/outside-service'

const paid = {
  paymentId: 'P1',
  reference: 'T1',
  amountVnd: 75_000,
  currency: 'VND',
  payee: 'ward-ben-thanh',
  status: 'paid',
}
const { paymentId: _, status: __, ...money } = paid
const order = {
  about: 'H29.16-261124-0001',
  ...money,
  currency: 'VND' as const,
  returnUrl: 'https://motcua.example.vn/',
  callbackUrl: 'https://motcua.example.vn/api/v1/payments/notifications',
}
const key = signingKeyInMemory()
const bank = generateKeyPair('ES256')
const stranger = generateKeyPair('ES256')
const noticeOf = async (content: string, keys = bank) =>
  new CompactSign(new TextEncoder().encode(content))
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .sign((await keys).privateKey)

/** A gateway whose key set answers so. */
const aGateway = async (status: number, body: string) => {
  const server = createServer((_request, response) => response.writeHead(status).end(body))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  servers.push(server)
  return paymentGatewayOverHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, key)
}
const servers: ReturnType<typeof createServer>[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

describe('a notice of payment', () => {
  const keySet = async () =>
    JSON.stringify({ keys: [{ ...(await exportJWK((await bank).publicKey)), kid: 'k', alg: 'ES256' }] })

  it('that the gateway signed says who paid what', async () => {
    const gateway = await aGateway(200, await keySet())
    expect(await gateway.read(await noticeOf(JSON.stringify(paid)))).toEqual(paid)
  })

  it('that the gateway did not sign, or that says something else, is refused', async () => {
    const gateway = await aGateway(200, await keySet())
    const wrong = [
      'x',
      await noticeOf(JSON.stringify(paid), stranger),
      await noticeOf('x'),
      await noticeOf(JSON.stringify({ ...paid, status: 'open' })),
      await noticeOf(JSON.stringify({ ...paid, currency: 'USD' })),
      await noticeOf(JSON.stringify({ ...paid, payee: undefined })),
    ]
    for (const notice of wrong) await expect(gateway.read(notice)).rejects.toThrow(Refusal)
  })

  it('is not to blame for a key set that is down or broken', async () => {
    const notice = await noticeOf(JSON.stringify(paid))
    for (const [status, body] of [
      [503, 'down'],
      [200, 'no json'],
      [200, '{}'],
    ] as const)
      await expect((await aGateway(status, body)).read(notice)).rejects.toMatchObject({
        code: 'payment-gateway-unavailable',
      })
  })
})

describe('an order', () => {
  const taking = async (answer: object, status = 201) => {
    const service = await anOutsideService((_path, response) => json(answer, status)(response))
    outside.push(service.close)
    return { url: service.url, gateway: paymentGatewayOverHttp(service.url, key) }
  }
  const outside: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of outside.splice(0)) await close()
  })

  it('is signed by the key that the gateway knows us by', async () => {
    const der = Buffer.from(await key.publicKey())
    const known = createPublicKey({ key: der, format: 'der', type: 'spki' })
    // A signature's halves are shorter now and then.
    for (let time = 0; time < 300; time += 1) {
      const { payload } = await compactVerify(await signOrder(order, key), known)
      expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(order)
    }
  })

  it.each([
    ['another amount', { amountVnd: 1 }],
    ['another payee', { payee: 'department-construction' }],
    ['another reference', { reference: 'T2' }],
    ['another way back', { returnUrl: 'https://evil.example/' }],
    ['another address to tell', { callbackUrl: 'https://evil.example/' }],
  ])('that came back with %s leads nobody to its page', async (_what, other) => {
    const { url } = await taking({})
    const { gateway } = await taking({ paymentId: 'P1', url: `${url}/pay/P1`, order: { ...order, ...other } })
    await expect(gateway.create(order)).rejects.toMatchObject({ code: 'payment-gateway-unavailable' })
  })

  it('leads to a page of the gateway itself, and is away with anything else', async () => {
    for (const [answer, status] of [
      [{ paymentId: 'P1', url: 'https://evil.example/pay', order }, 201],
      [{ paymentId: 'P1', url: 'x', order }, 201],
      [{ error: 'no' }, 401],
      [{ error: 'down' }, 503],
      [{ error: 'nothing here' }, 404],
    ] as const)
      await expect((await taking(answer, status)).gateway.create(order)).rejects.toMatchObject({
        code: 'payment-gateway-unavailable',
      })
  })
})
