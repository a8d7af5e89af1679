import { createPayment, type PayingDesk } from '../../office/payments/create-payment'
import type { UseCases } from '../api-group'

export const paymentUseCases = (desk: PayingDesk): UseCases<'api-payments'> => ({
  createPayment: (call) => createPayment({ ...call.body, ...call.path }, call, desk),
})
