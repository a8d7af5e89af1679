import { z } from 'zod'
import { Conflict } from '../../workflows/kernel/errors'
import type { PaymentGateway } from '../adapters/payment-gateway'
import type { ApiCall, ApiResponse } from '../runtime/api-call'
import { type Desk, runCommand } from '../runtime/run-command'
import { dossierOfTask } from './find-dossier'

export const Notification = z.object({
  /** A compact JWS of the gateway. */
  notification: z.string().max(10_000),
})
export type Notification = z.infer<typeof Notification>

export const PaymentConfirmed = z.object({ paymentId: z.string(), status: z.literal('paid') })
export type PaymentConfirmed = z.infer<typeof PaymentConfirmed>

/** The gateway says that a fee was paid, as often as it likes. */
export const confirmPayment = async (
  { body, at }: ApiCall<Notification>,
  desk: Desk & { gateway: PaymentGateway },
): Promise<ApiResponse> => {
  const { paymentId, reference, amountVnd } = await desk.gateway.read(body.notification)
  const id = dossierOfTask(reference)
  const command = { kind: 'pay', payment: paymentId, amountVnd } as const
  try {
    await runCommand(desk, id, command, { at, by: 'system' })
  } catch (error) {
    const paid = error instanceof Conflict && (await desk.dossiers.load(id))?.payment
    if (!paid || paid.id !== paymentId) throw error
  }
  const answer: PaymentConfirmed = { paymentId, status: 'paid' }
  return { status: 200, body: answer }
}
