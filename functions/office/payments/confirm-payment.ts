import type { Dossier } from '../../../workflows/kernel/dossier'
import { Conflict, type ErrorCode, MotcuaError, Refusal } from '../../../workflows/kernel/errors'
import { system } from '../../../workflows/kernel/person'
import type { PaymentGateway } from '../../adapters/payment-gateway'
import { type Circumstances, type Desk, runCommand } from '../../runtime/run-command'
import type { Asking } from '../asking'
import { dossierOfTask, taskIn } from '../find-dossier'
import type { Notification, PaymentConfirmed } from './schemas'

/** The gateway says that a fee was paid, as often as it likes: what came in is never refused for ever. */
export const confirmPayment = async (
  { notification }: Notification,
  { at }: Asking,
  desk: Desk & { gateway: Pick<PaymentGateway, 'read'> },
): Promise<PaymentConfirmed> => {
  const { paymentId, reference, amountVnd, payee } = await desk.gateway.read(notification)
  const id = dossierOfTask(reference)
  // Each page of the gateway was made for one payment: money for other work of a dossier is not about it.
  const dossier = await desk.dossiers.load(id)
  if (!dossier || taskIn(dossier, reference).kind !== 'payment')
    throw new Refusal('unknown-task', `${reference} asks for no payment`)
  const payment = { payment: paymentId, amountVnd }
  const by = { at, by: system }
  try {
    const authorize = isMeantFor(payee)
    await runCommand(desk, id, { kind: 'pay', ...payment }, { ...by, authorize, known: dossier })
  } catch (error) {
    if (!(error instanceof MotcuaError) || !unwanted.has(error.code)) throw error
    if ((await desk.dossiers.load(id))?.payment?.id !== paymentId) {
      await recordRefund(desk, id, payment, by)
      return { paymentId, status: 'refund-due' }
    }
  }
  return { paymentId, status: 'paid' }
}

/** Money that went to another agency is that agency's to give back, and has not paid this fee. */
const isMeantFor = (payee: string) => (dossier: Dossier) => {
  if (payee !== dossier.agency)
    throw new Refusal('unknown-task', `dossier ${dossier.number} asks for no payment to ${payee}`)
}

// What no later notice can change, and the money is in.
const unwanted = new Set<ErrorCode>(['dossier-ended', 'already-paid', 'payment-mismatch'])

const recordRefund = async (
  desk: Desk,
  id: string,
  payment: { payment: string; amountVnd: number },
  by: Circumstances,
): Promise<void> => {
  const isRecorded = async () =>
    (await desk.dossiers.load(id))?.refundsDue?.some((refund) => refund.payment === payment.payment)
  if (await isRecorded()) return
  try {
    await runCommand(desk, id, { kind: 'refund-due', ...payment }, by)
  } catch (error) {
    // Two notices of one payment at once.
    if (!(error instanceof Conflict) || !(await isRecorded())) throw error
  }
}
