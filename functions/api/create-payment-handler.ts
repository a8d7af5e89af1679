import { paymentGatewayOverHttp } from '../adapters/payment-gateway'
import { signingKeyInKms } from '../adapters/signing-key'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { createPayment, PaymentRequest } from './create-payment'
import { DossierPath } from './paths'

const env = readEnv(
  'TABLE_NAME',
  'ISSUER_URL',
  'AUDIENCE',
  'PAYMENT_GATEWAY_URL',
  'PAYMENT_KEY_ID',
  'PUBLIC_URL',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const access = accessOf(env, table)
const desk = {
  dossiers: deskOf(table).dossiers,
  gateway: paymentGatewayOverHttp(env.PAYMENT_GATEWAY_URL, signingKeyInKms(env.PAYMENT_KEY_ID)),
  responses: access.responses,
  publicUrl: env.PUBLIC_URL,
}

export const handler = personApi(access, { body: PaymentRequest, path: DossierPath }, (call) =>
  createPayment(call, desk),
)
