import { z } from 'zod'

export const PaymentRequest = z.strictObject({
  /** Where the gateway sends the payer's browser afterwards: an address of ours. */
  returnUrl: z.url({ protocol: /^https?$/ }).optional(),
})
export type PaymentRequest = z.infer<typeof PaymentRequest>

export const PaymentCreated = z.object({
  paymentId: z.string().min(1),
  url: z.url(),
  amountVnd: z.number().int(),
})
export type PaymentCreated = z.infer<typeof PaymentCreated>

export const Notification = z.object({
  /** A compact JWS of the gateway. */
  notification: z.string().max(10_000),
})
export type Notification = z.infer<typeof Notification>

export const PaymentConfirmed = z.object({
  paymentId: z.string(),
  /** `refund-due`: the dossier had ended, was paid, or owes another amount; on record there to be given back. */
  status: z.enum(['paid', 'refund-due']),
})
export type PaymentConfirmed = z.infer<typeof PaymentConfirmed>
