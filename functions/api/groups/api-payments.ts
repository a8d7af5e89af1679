import { createPayment, type PayingDesk } from '../../office/payments/create-payment'
import { answering } from '../answering'
import type { Cores } from '../api-group'

export const paymentCores = (desk: PayingDesk): Cores<'api-payments'> => ({
  createPayment: answering('createPayment', (call) =>
    createPayment({ ...call.path, ...call.body }, call, desk),
  ),
})
