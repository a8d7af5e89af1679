import { createHmac } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Clock } from '@motcua/states/clock'
import { jsonObject, readBody } from '@motcua/states/server/read-body'
import { sendJson } from '@motcua/states/server/send-json'
import { openEnvironment } from '@motcua/states/store/open-environment'
import { keepSecret } from '../folder/secret'
import { createRetry } from '../process/retry'
import { payPage } from './pay-page'
import { type Merchant, type Order, readOrder } from './read-order'
import { createNotificationSigner } from './signed-notification'

export interface Payment extends Order {
  paymentId: string
  paidAt?: string
  /** The payee has taken the notification. */
  notified?: boolean
}

export interface PaymentGateway {
  serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Sends what an earlier run could not. */
  recover(): void
  close(): Promise<void>
}

export interface GatewayInput {
  dataDir: string
  /** Where it is reached. */
  url: string
  clock: Clock
  merchant: Merchant
}

// The payer is not kept waiting longer for the payee; the notification goes on being sent.
const longestWait = 30_000

/** A demonstration payment gateway: a page with one button, and a signed notification sent until it is taken. */
export const openPaymentGateway = ({ dataDir, url, clock, merchant }: GatewayInput): PaymentGateway => {
  const directory = join(dataDir, 'payments')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const payments = openEnvironment<Payment, string>(join(directory, 'payments'), { encoding: 'json' })
  const secret = keepSecret(dataDir, 'payments/secret')
  const signer = createNotificationSigner(dataDir)
  const retry = createRetry(clock)
  let closed = false

  const notify = async ({ callbackUrl, returnUrl: _, notified: __, ...of }: Payment) => {
    const notification = signer.sign({ ...of, status: 'paid' })
    const answer = await fetch(callbackUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ notification }),
      // Only to the address that was ordered.
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`the payee answered ${answer.status}`)
  }

  const keepNotifying = (payment: Payment, done: () => void, tries = 0): void => {
    const attempt = notify(payment).then(
      async () => {
        // Told in the very moment of the end: told once more after the next start.
        if (closed) return
        await payments.put(payment.paymentId, { ...payment, notified: true })
        done()
      },
      () => {
        if (!closed) retry.later(tries + 1, () => keepNotifying(payment, done, tries + 1))
      },
    )
    void clock.track(attempt)
  }

  const of = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')

  const create = async (request: IncomingMessage, response: ServerResponse) => {
    const order = await readOrder(merchant, jsonObject(await readBody(request)))
    // The same order is the same payment; nobody guesses the address of another's.
    const same = `${of(order.reference)}.`
    const paymentId = `${same}${of(JSON.stringify(order))}`
    const { taken, isNew } = payments.transactionSync(() => {
      const [known] = payments.getRange({ start: same, end: `${same}~` }).map(({ value }) => value)
      if (known && (known.paidAt || known.paymentId === paymentId)) return { taken: known, isNew: false }
      // What was ordered last is what is paid: an address of the order before leads nowhere now.
      if (known) payments.remove(known.paymentId)
      const taken: Payment = { paymentId, ...order }
      payments.put(paymentId, taken)
      return { taken, isNew: true }
    })
    const { paymentId: id, paidAt: _, notified: __, ...takenDown } = taken
    const answer = { paymentId: id, url: `${url}/pay/${id}`, order: takenDown }
    sendJson(response, isNew ? 201 : 200, answer, 'application/json')
  }

  const pay = async (payment: Payment) => {
    // Twice pressed is once paid.
    if (payment.notified) return
    const paid = payments.transactionSync(() => {
      const known = payments.get(payment.paymentId)
      if (known) payments.put(known.paymentId, { paidAt: new Date(clock.now()).toISOString(), ...known })
      return payments.get(payment.paymentId)
    })
    // Ordered anew in this moment.
    if (!paid) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, longestWait).unref()
      keepNotifying(paid, () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  const serve: PaymentGateway['serve'] = async (path, request, response) => {
    const [, kind, id = ''] = path.split('/')
    if (kind === 'jwks') return sendJson(response, 200, signer.jwks, 'application/json')
    if (kind === 'payments' && request.method === 'POST') return create(request, response)
    const payment = kind === 'pay' ? payments.get(id) : undefined
    if (!payment) return sendJson(response, 404, { error: 'no such payment' }, 'application/json')
    if (request.method === 'POST') {
      request.resume()
      await pay(payment)
      return void response.writeHead(303, { location: payment.returnUrl }).end()
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(payPage(payment))
  }

  return {
    serve,
    recover() {
      for (const { value } of payments.getRange())
        if (value.paidAt && !value.notified) keepNotifying(value, () => {})
    },
    async close() {
      closed = true
      retry.close()
      await payments.close()
    },
  }
}
