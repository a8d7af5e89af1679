import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict, Inconsistent } from '../errors'
import type { Decision } from '../event'
import { openDuty } from './beside'
import { type Context, change, draftOf, finish } from './draft'

/** Also after the end: what came in too late, twice or in another amount is not ours. */
export const refundDue = (dossier: Dossier, command: CommandOf<'refund-due'>, context: Context): Decision => {
  const { payment, amountVnd } = command
  if (isToRefund(dossier, payment))
    throw new Conflict('concurrent-change', `payment ${payment} is on record to be refunded`)
  const wanted = !dossier.ended && amountVnd === dossier.plan.feeVnd
  if (dossier.payment ? dossier.payment.id === payment : wanted)
    throw new Inconsistent(`payment ${payment} is the fee of dossier ${dossier.number}, not to be refunded`)
  const draft = draftOf(dossier, context)
  change(draft, { change: 'refund-due', refund: { payment, amountVnd, dueSince: context.at } })
  const task = openDuty(draft, 'refund', { payment })
  return finish(draft, 'payment-refund-due', { task: task.id })
}

export const isToRefund = ({ refundsDue }: Dossier, payment: string): boolean =>
  refundsDue?.some((refund) => refund.payment === payment) ?? false
