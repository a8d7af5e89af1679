import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { paymentGatewayOverHttp } from '../../../functions/adapters/payment-gateway'
import { Refusal } from '../../../workflows/kernel/errors'

const paid = { paymentId: 'P1', reference: 'T1', amountVnd: 75_000, status: 'paid' }
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
  return paymentGatewayOverHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
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
      await expect((await aGateway(status, body)).read(notice)).rejects.not.toThrow(Refusal)
  })
})
