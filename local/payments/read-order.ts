import type { KeyObject } from 'node:crypto'
import { AwsError } from '@motcua/states/server/aws-error'
import { compactVerify } from 'jose'
import { z } from 'zod'

/** Whose orders this gateway takes: it knows the public key, and where the merchant lives. */
export interface Merchant {
  origin: string
  key?: KeyObject
}

const Order = z.strictObject({
  reference: z.string().min(1).max(100),
  /** What the payer reads. */
  about: z.string().min(1).max(100),
  amountVnd: z.number().int().positive(),
  currency: z.literal('VND'),
  payee: z.string().min(1).max(100),
  returnUrl: z.url(),
  callbackUrl: z.url(),
})
export type Order = z.infer<typeof Order>

const Asked = z.strictObject({ order: z.string().max(10_000) })

const isAt = (origin: string, address: string): boolean => {
  const url = new URL(address)
  return url.origin === origin && !url.username && !url.password
}

/** The order that the merchant signed, or why it is none. Nobody is led, and nothing is sent, anywhere but to the merchant. */
export const readOrder = async ({ origin, key }: Merchant, body: unknown): Promise<Order> => {
  const { order: signed } = Asked.parse(body)
  const said =
    key && (await compactVerify(signed, key, { algorithms: ['ES256'] }).catch(() => undefined))?.payload
  if (!said) throw new AwsError('order-not-signed', 'the order is not signed by the merchant', 401)
  const order = Order.parse(JSON.parse(Buffer.from(said).toString()))
  for (const name of ['returnUrl', 'callbackUrl'] as const)
    if (!isAt(origin, order[name]))
      throw new AwsError('foreign-address', `${name} is not an address of ${origin}`)
  return order
}
