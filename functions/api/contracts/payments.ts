import { Notification, PaymentConfirmed, PaymentCreated, PaymentRequest } from '../../office/payments/schemas'
import { post } from './contract'
import { DossierPath } from './paths'

export const paymentCalls = {
  createPayment: post('/api/v1/dossiers/{number}/payments', 'A page on which to pay the fee', {
    who: 'person',
    group: 'api-payments',
    takes: { path: DossierPath, body: { PaymentRequest } },
    status: 201,
    answer: { PaymentCreated },
    needs: ['table:write', 'payments', 'orders', 'public-url'],
  }),
  // The gateway signs what it says; no person calls here.
  confirmPayment: post('/api/v1/payments/notifications', 'The payment gateway says that a fee was paid', {
    who: 'anyone',
    group: 'api-dossiers',
    takes: { body: { Notification } },
    answer: { PaymentConfirmed },
    needs: ['law', 'table:write', 'payments'],
  }),
}
