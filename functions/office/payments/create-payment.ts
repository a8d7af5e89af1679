import { Conflict, Refusal } from '../../../workflows/kernel/errors'
import type { DossierStore } from '../../adapters/dossier-store'
import type { PaymentGateway } from '../../adapters/payment-gateway'
import type { ResponseStore } from '../../adapters/response-store'
import type { Caller } from '../asking'
import { asApplicant, findDossier } from '../find-dossier'
import type { PaymentCreated, PaymentRequest } from './schemas'

export interface PayingDesk {
  dossiers: DossierStore
  gateway: Pick<PaymentGateway, 'create'>
  responses: ResponseStore
  publicUrl: string
}

/** A page of the gateway on which to pay the fee. The dossier goes on when the gateway says that it was paid. */
export const createPayment = async (
  { number, returnUrl }: PaymentRequest & { number: string },
  { person, at, alsoWrite }: Caller<PaymentCreated>,
  { dossiers, gateway, responses, publicUrl }: PayingDesk,
): Promise<PaymentCreated> => {
  const dossier = await dossiers.load(await findDossier(dossiers, number))
  if (!dossier) throw new Refusal('unknown-dossier', `no dossier ${number}`)
  asApplicant({ person, at })(dossier)
  if (dossier.payment) throw new Conflict('already-paid', `dossier ${dossier.number} is paid`)
  if (dossier.ended) throw new Conflict('dossier-ended', `dossier ${dossier.number} ended`)
  const task = Object.values(dossier.tasks).find(
    ({ kind, status }) => kind === 'payment' && status === 'open',
  )
  if (!task)
    throw new Conflict(
      dossier.plan.feeVnd > 0 ? 'fee-not-due' : 'no-fee',
      `dossier ${dossier.number} waits for no payment`,
    )
  const payment = await gateway.create({
    reference: task.id,
    about: dossier.number,
    amountVnd: dossier.plan.feeVnd,
    currency: 'VND',
    payee: dossier.agency,
    returnUrl: ownAddress(returnUrl ?? publicUrl, publicUrl),
    callbackUrl: `${publicUrl}/api/v1/payments/notifications`,
  })
  const created: PaymentCreated = { ...payment, amountVnd: dossier.plan.feeVnd }
  await responses.keep(alsoWrite?.(created) ?? [])
  return created
}

/** Whoever pays is led nowhere else afterwards, whoever asked for the page. */
const ownAddress = (returnUrl: string, publicUrl: string): string => {
  const { origin, username, password } = new URL(returnUrl)
  const own = new URL(publicUrl).origin
  if (origin === own && !username && !password) return returnUrl
  throw new Refusal('foreign-address', `${origin} is not ${own}`, [
    { pointer: '/returnUrl', message: `own-address: ${own}` },
  ])
}
