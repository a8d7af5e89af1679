import { compactVerify, createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { Refusal } from '../../workflows/kernel/errors'
import { isTokenFault } from './token-fault'

export interface PaymentOrder {
  /** The task that the payment completes. The gateway answers the same reference with the same payment. */
  reference: string
  amountVnd: number
  returnUrl: string
  callbackUrl: string
}
export const PaymentPage = z.object({ paymentId: z.string().min(1), url: z.url() })
export type PaymentPage = z.infer<typeof PaymentPage>

export const PaymentNotice = z.object({
  paymentId: z.string().min(1),
  reference: z.string(),
  amountVnd: z.number().int().nonnegative(),
  status: z.literal('paid'),
})
export type PaymentNotice = z.infer<typeof PaymentNotice>

export interface PaymentGateway {
  create(order: PaymentOrder): Promise<PaymentPage>
  /** What a signed notification says; refuses one that the gateway did not sign. */
  read(notification: string): Promise<PaymentNotice>
}

const timeout = 10_000

export const paymentGatewayOverHttp = (
  url: string,
  keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(`${url}/jwks`)),
): PaymentGateway => ({
  async create(order) {
    const response = await fetch(`${url}/payments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
      signal: AbortSignal.timeout(timeout),
    })
    if (!response.ok) throw new Error(`the payment gateway answers ${response.status}`)
    return PaymentPage.parse(await response.json())
  },
  read: (notification) => readNotice(notification, keys),
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
