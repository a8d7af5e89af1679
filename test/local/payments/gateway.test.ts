import { createPublicKey } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { realClock } from '@motcua/states/clock'
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { z } from 'zod'
import { signOrder } from '../../../functions/adapters/sign-order'
import { signingKeyInMemory } from '../../../functions/adapters/signing-key-in-memory'
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

const key = signingKeyInMemory()
const stranger = signingKeyInMemory()

/** The gateway of the merchant whose key that is and who lives at `origin`. */
const aGateway = async (origin: string, dataDir = aFolder()) => {
  const der = Buffer.from(await key.publicKey())
  const merchant = { origin, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
  const gateway = openPaymentGateway({ dataDir, url: '/payment-gateway', clock: realClock(), merchant })
  const server = createTwinsServer(gateway, realClock())
  const base = `${await listen(server)}/payment-gateway`
  const orderOf = (more: object) => ({
    reference: '01J0TASK_7',
    about: 'H29.16-261124-0001',
    amountVnd: 50_000,
    currency: 'VND',
    payee: 'ward-ben-thanh',
    returnUrl: `${origin}/back`,
    callbackUrl: `${origin}/notifications`,
    ...more,
  })
  const send = (body: unknown) => fetch(`${base}/payments`, { method: 'POST', body: JSON.stringify(body) })
  const create = async (more: object = {}, by = key) => send({ order: await signOrder(orderOf(more), by) })
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
  return { gateway, base, dataDir, orderOf, send, create, created, pay, close }
}

describe('a payment', () => {
  it('once paid is told to the payee with a signature, and the payer goes back', async () => {
    const payee = await aPayee()
    const { base, created, pay } = await aGateway(payee.url)
    const paymentId = await created()
    expect(await (await fetch(`${base}/pay/${paymentId}`)).text()).toMatch(/trình diễn.*<button>/s)
    const paid = await pay(paymentId)
    expect([paid.status, paid.headers.get('location')]).toEqual([303, `${payee.url}/back`])
    const keys = createLocalJWKSet((await (await fetch(`${base}/jwks`)).json()) as JSONWebKeySet)
    const { payload } = await jwtVerify(payee.taken[0]!, keys, { algorithms: ['ES256'] })
    expect(payload).toMatchObject({ paymentId, reference: '01J0TASK_7', amountVnd: 50_000, status: 'paid' })
  })

  it('is told again until the payee takes it, and not after that', async () => {
    const payee = await aPayee(500, 404)
    const { created, pay } = await aGateway(payee.url)
    const paymentId = await created()
    await pay(paymentId)
    await pay(paymentId)
    expect(payee.taken).toHaveLength(1)
  })

  it('that was paid before a kill is told after the next start', async () => {
    const payee = await aPayee(500)
    const before = await aGateway(payee.url)
    const paymentId = await before.created()
    const refused = payee.answered()
    const paying = before.pay(paymentId).catch(() => {})
    await refused
    await before.close()
    await paying
    expect(payee.taken).toEqual([])
    const after = await aGateway(payee.url, before.dataDir)
    const taken = payee.answered()
    after.gateway.recover()
    await taken
    expect(payee.taken).toHaveLength(1)
  })

  it('is the same for the same reference, also at once and after a restart, and is paid once', async () => {
    const payee = await aPayee()
    const { created, create, pay, close, dataDir } = await aGateway(payee.url)
    const [first, second] = await Promise.all([created(), created()])
    expect(second).toBe(first)
    await pay(first)
    await pay(await created())
    expect(payee.taken).toHaveLength(1)
    expect(await created({ reference: 'H29-2' })).not.toBe(first)
    expect((await create()).status).toBe(200)
    await close()
    const after = await aGateway(payee.url, dataDir)
    expect(await after.created()).toBe(first)
    await after.pay(first)
    expect(payee.taken).toHaveLength(1)
  })

  it('is what was ordered last, until it is paid', async () => {
    const payee = await aPayee()
    const { base, created, create, pay } = await aGateway(payee.url)
    const first = await created({ amountVnd: 1 })
    const second = await created()
    expect((await fetch(`${base}/pay/${first}`)).status).toBe(404)
    expect((await pay(first)).status).toBe(404)
    expect(await (await fetch(`${base}/pay/${second}`)).text()).toContain('50.000 đ')
    await pay(second)
    const third = await create({ amountVnd: 1 })
    expect([third.status, await third.json()]).toMatchObject([
      200,
      { paymentId: second, order: { amountVnd: 50_000 } },
    ])
    expect(payee.taken).toHaveLength(1)
  })

  it.each([
    ['of no money', { amountVnd: 0 }],
    ['of a part of a đồng', { amountVnd: 0.5 }],
    ['of other money', { currency: 'USD' }],
    ['to nobody', { payee: undefined }],
    ['for nothing', { reference: '' }],
    ['that leads nowhere', { returnUrl: 'javascript:1' }],
    ['that leads its payer away', { returnUrl: 'https://evil.example/' }],
    ['that is told to a stranger', { callbackUrl: 'http://169.254.169.254/latest' }],
    ['with another port', { callbackUrl: 'http://127.0.0.1:9/' }],
    ['with a name before the host', { returnUrl: 'http://motcua@127.0.0.1/' }],
    ['with more than an order', { note: 'x' }],
  ])('%s is refused, and nothing is sent', async (_what, more) => {
    const payee = await aPayee()
    const { create } = await aGateway(payee.url)
    expect((await create(more)).status).toBe(400)
  })

  it('that the merchant did not sign is refused', async () => {
    const payee = await aPayee()
    const { create, send, orderOf, base } = await aGateway(payee.url)
    const [head, said, signature] = (await signOrder(orderOf({}), key)).split('.')
    const cheaper = Buffer.from(JSON.stringify(orderOf({ amountVnd: 1 }))).toString('base64url')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    expect((await create({}, stranger)).status).toBe(401)
    for (const order of [`${head}.${cheaper}.${signature}`, `${none}.${said}.`, 'x', ''])
      expect((await send({ order })).status).toBe(401)
    for (const body of [orderOf({}), { order: orderOf({}) }, [], null, { order: 1 }])
      expect((await send(body)).status).toBe(400)
    expect((await fetch(`${base}/pay/x`)).status).toBe(404)
  })
})
