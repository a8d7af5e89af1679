import type { Cores } from '../api-group'
import { createPayment, type PayingDesk } from '../create-payment'

export const paymentCores = (desk: PayingDesk): Cores<'api-payments'> => ({
  createPayment: (call) => createPayment(call, desk),
})
