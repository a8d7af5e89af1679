import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { z } from 'zod'
import { realClock } from '../../../local/clock'
import { openPaymentGateway } from '../../../local/payments/gateway'
import { createTwinsServer } from '../../../local/twins-server'
import { aFolder } from '../fixture/assembly'

let closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.reverse()) await close()
  closing = []
})

const listen = async (server: ReturnType<typeof createServer>) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A payee that answers with each of `answers` in turn, then with 200. */
const aPayee = async (...answers: number[]) => {
  const taken: string[] = []
  let told = () => {}
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const status = answers.shift() ?? 200
    if (status === 200) taken.push(JSON.parse(body).notification)
    response.writeHead(status).end()
    told()
  })
  const url = await listen(server)
  closing.push(() => server.close())
  const answered = () => new Promise<void>((resolve) => (told = resolve))
  return { url, taken, answered }
}

const aGateway = async (dataDir = aFolder()) => {
  const gateway = openPaymentGateway(dataDir, '/payment-gateway', realClock())
  const server = createTwinsServer(gateway, realClock())
  const base = `${await listen(server)}/payment-gateway`
  const create = (callbackUrl: string, amountVnd: unknown = 50_000, reference = 'H29-1') =>
    fetch(`${base}/payments`, {
      method: 'POST',
      body: JSON.stringify({
        reference,
        amountVnd,
        returnUrl: 'https://motcua.example.vn/back',
        callbackUrl,
      }),
    })
  const pay = (id: string) => fetch(`${base}/pay/${id}`, { method: 'POST', redirect: 'manual' })
  const created = async (...order: Parameters<typeof create>) =>
    z.object({ paymentId: z.string() }).parse(await (await create(...order)).json()).paymentId
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    server.closeAllConnections()
    server.close()
    await gateway.close()
  }
  closing.push(close)
  return { gateway, base, dataDir, create, created, pay, close }
}

describe('a payment', () => {
  it('once paid is told to the payee with a signature, and the payer goes back', async () => {
    const payee = await aPayee()
    const { base, created, pay } = await aGateway()
    const paymentId = await created(payee.url)
    expect(await (await fetch(`${base}/pay/${paymentId}`)).text()).toMatch(/trình diễn.*<button>/s)
    const paid = await pay(paymentId)
    expect([paid.status, paid.headers.get('location')]).toEqual([303, 'https://motcua.example.vn/back'])
    const keys = createLocalJWKSet((await (await fetch(`${base}/jwks`)).json()) as JSONWebKeySet)
    const { payload } = await jwtVerify(payee.taken[0]!, keys, { algorithms: ['ES256'] })
    expect(payload).toMatchObject({ paymentId, reference: 'H29-1', amountVnd: 50_000, status: 'paid' })
  })

  it('is told again until the payee takes it, and not after that', async () => {
    const payee = await aPayee(500, 404)
    const { created, pay } = await aGateway()
    const paymentId = await created(payee.url)
    await pay(paymentId)
    await pay(paymentId)
    expect(payee.taken).toHaveLength(1)
  })

  it('that was paid before a kill is told after the next start', async () => {
    const before = await aGateway()
    const payee = await aPayee(500)
    const paymentId = await before.created(payee.url)
    const refused = payee.answered()
    const paying = before.pay(paymentId).catch(() => {})
    await refused
    await before.close()
    await paying
    expect(payee.taken).toEqual([])
    const after = await aGateway(before.dataDir)
    const taken = payee.answered()
    after.gateway.recover()
    await taken
    expect(payee.taken).toHaveLength(1)
  })

  it('is the same for the same reference, also at once and after a restart, and is paid once', async () => {
    const payee = await aPayee()
    const { created, create, pay, close, dataDir } = await aGateway()
    const [first, second] = await Promise.all([created(payee.url), created(payee.url)])
    expect(second).toBe(first)
    await pay(first)
    await pay(await created(payee.url))
    expect(payee.taken).toHaveLength(1)
    expect(await created(payee.url, 50_000, 'H29-2')).not.toBe(first)
    expect((await create(payee.url)).status).toBe(200)
    await close()
    const after = await aGateway(dataDir)
    expect(await after.created(payee.url)).toBe(first)
    await after.pay(first)
    expect(payee.taken).toHaveLength(1)
  })

  it('stays as it was first asked for', async () => {
    const { base, created } = await aGateway()
    const id = await created('http://127.0.0.1:9', 50_000)
    expect(await created('http://127.0.0.1:9', 1)).toBe(id)
    expect(await (await fetch(`${base}/pay/${id}`)).text()).toContain('50.000 đ')
  })

  it('of no money is refused', async () => {
    const { create } = await aGateway()
    expect((await create('http://127.0.0.1:9', 0)).status).toBe(400)
    expect((await create('javascript:1')).status).toBe(400)
  })
})
