import { isDeepStrictEqual } from 'node:util'
import { compactVerify, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { Refusal, Unavailable } from '../../workflows/kernel/errors'
import { askOutside } from './ask-outside'
import { remoteKeys } from './remote-keys'
import { signOrder } from './sign-order'
import type { SigningKey } from './signing-key'
import { isTokenFault } from './token-fault'

/** What we ask the gateway to collect. The same order is the same payment. */
export const PaymentOrder = z.object({
  /** The task that the payment completes. */
  reference: z.string(),
  /** What the payer reads: the number of his dossier. */
  about: z.string(),
  amountVnd: z.number().int().positive(),
  currency: z.literal('VND'),
  /** The agency whose fee it is. */
  payee: z.string(),
  returnUrl: z.url(),
  callbackUrl: z.url(),
})
export type PaymentOrder = z.infer<typeof PaymentOrder>

export const PaymentPage = z.object({ paymentId: z.string().min(1), url: z.url() })
export type PaymentPage = z.infer<typeof PaymentPage>

/** With the order as the gateway took it down. */
const Taken = PaymentPage.extend({ order: PaymentOrder })

export const PaymentNotice = z.object({
  paymentId: z.string().min(1),
  reference: z.string(),
  amountVnd: z.number().int().nonnegative(),
  currency: z.literal('VND'),
  payee: z.string(),
  status: z.literal('paid'),
})
export type PaymentNotice = z.infer<typeof PaymentNotice>

export interface PaymentGateway {
  /** A page of the gateway on which this order, and no other, is paid. */
  create(order: PaymentOrder): Promise<PaymentPage>
  /** What a signed notification says; refuses one that the gateway did not sign. */
  read(notification: string): Promise<PaymentNotice>
}

const service = 'payment-gateway-unavailable'

/** Reads what the gateway at `url` has signed. */
export const noticeReader = (url: string): PaymentGateway['read'] => {
  const keys = remoteKeys(service, async () => `${url}/jwks`)
  return (notification) => readNotice(notification, keys)
}

/** `key`: signs orders, so that nobody else can ask for money in our name. */
export const paymentGatewayOverHttp = (url: string, key: Pick<SigningKey, 'sign'>): PaymentGateway => ({
  async create(order) {
    const taken = await askOutside(service, `${url}/payments`, Taken, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ order: await signOrder(order, key) }),
    })
    if (!taken || !isDeepStrictEqual(taken.order, order) || new URL(taken.url).origin !== new URL(url).origin)
      throw new Unavailable(service, `the gateway took down another order than that of ${order.reference}`)
    return { paymentId: taken.paymentId, url: taken.url }
  },
  read: noticeReader(url),
})

export const readNotice = async (notification: string, keys: JWTVerifyGetKey): Promise<PaymentNotice> => {
  const refused = (why: string) =>
    new Refusal('notice-unsigned', `not a notice of the payment gateway: ${why}`)
  try {
    const { payload } = await compactVerify(notification, keys, { algorithms: ['ES256'] })
    const notice = PaymentNotice.safeParse(JSON.parse(new TextDecoder().decode(payload)))
    if (!notice.success) throw refused('its content')
    return notice.data
  } catch (error) {
    if (isTokenFault(error)) throw refused(error.code)
    throw error instanceof SyntaxError ? refused('its content') : error
  }
}
