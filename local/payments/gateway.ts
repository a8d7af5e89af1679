import { createHmac } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import { sendJson } from '../aws/answer'
import { readBody } from '../aws/read-body'
import type { Clock } from '../clock'
import { keepSecret } from '../folder/secret'
import { createRetry } from '../process/retry'
import { openEnvironment } from '../states/store/open-environment'
import { payPage } from './pay-page'
import { createNotificationSigner } from './signed-notification'

const Asked = z.object({
  reference: z.string().min(1),
  amountVnd: z.number().int().positive(),
  returnUrl: z.url({ protocol: /^https?$/ }),
  callbackUrl: z.url({ protocol: /^https?$/ }),
})
export interface Payment extends z.infer<typeof Asked> {
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

// The payer is not kept waiting longer for the payee; the notification goes on being sent.
const longestWait = 5_000

/** A demonstration payment gateway: a page with one button, and a signed notification sent until it is taken. */
export const openPaymentGateway = (dataDir: string, url: string, clock: Clock): PaymentGateway => {
  const directory = join(dataDir, 'payments')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const payments = openEnvironment<Payment, string>(join(directory, 'payments'), { encoding: 'json' })
  const secret = keepSecret(dataDir, 'payments/secret')
  const signer = createNotificationSigner(dataDir)
  const retry = createRetry(clock)
  let closed = false

  const notify = async ({ paymentId, reference, amountVnd, paidAt, callbackUrl }: Payment) => {
    const notification = signer.sign({ paymentId, reference, amountVnd, status: 'paid', paidAt })
    const answer = await fetch(callbackUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ notification }),
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

  const create = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = Asked.safeParse(JSON.parse((await readBody(request)).toString() || 'null'))
    if (!asked.success)
      return sendJson(response, 400, { error: z.prettifyError(asked.error) }, 'application/json')
    // The same reference is the same payment, as it was first asked for. Nobody guesses the address of another's.
    const paymentId = createHmac('sha256', secret).update(asked.data.reference).digest('base64url')
    const created = await payments.ifNoExists(paymentId, () => {
      payments.put(paymentId, { paymentId, ...asked.data })
    })
    sendJson(response, created ? 201 : 200, { paymentId, url: `${url}/pay/${paymentId}` }, 'application/json')
  }

  const pay = async (payment: Payment) => {
    // Twice pressed is once paid.
    if (payment.notified) return
    const paid = { ...payment, paidAt: payment.paidAt ?? new Date(clock.now()).toISOString() }
    await payments.put(payment.paymentId, paid)
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
