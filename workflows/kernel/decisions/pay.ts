import type { CommandOf } from '../command'
import type { Dossier } from '../dossier'
import { Conflict, Refusal } from '../errors'
import type { Decision } from '../event'
import { applicantTask } from './applicant-task'
import * as clock from './clock'
import { type Context, change, closeTask, draftOf, finish } from './draft'
import { isToRefund } from './refund-due'
import { advance } from './route'

export const pay = (dossier: Dossier, command: CommandOf<'pay'>, context: Context): Decision => {
  if (dossier.payment) throw new Conflict('already-paid', `dossier ${dossier.number} is paid`)
  if (isToRefund(dossier, command.payment))
    throw new Conflict('already-paid', `payment ${command.payment} is on record to be refunded`)
  const task = applicantTask(dossier, 'payment')
  if (command.amountVnd !== dossier.plan.feeVnd)
    throw new Refusal('payment-mismatch', `paid ${command.amountVnd} đ, the fee is ${dossier.plan.feeVnd} đ`)
  const draft = draftOf(dossier, context)
  const payment = { id: command.payment, amountVnd: command.amountVnd, paidAt: context.at }
  change(draft, { change: 'payment', payment })
  closeTask(draft, task, 'paid')
  clock.resume(draft)
  advance(draft)
  return finish(draft, 'paid', { task: task.id })
}
