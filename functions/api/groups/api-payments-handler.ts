import { dossierStore } from '../../adapters/dossier-store'
import { paymentGatewayOverHttp } from '../../adapters/payment-gateway'
import { responseStore } from '../../adapters/response-store'
import { signingKeyInKms } from '../../adapters/signing-key'
import { tableInDynamoDb } from '../../adapters/table-dynamodb'
import { brakingOf } from '../../runtime/braking'
import { readEnv } from '../../runtime/env'
import { accessOf } from '../access-of'
import { apiGroup } from '../api-group'
import { paymentUseCases } from './api-payments'

const env = readEnv(
  'BRAKE_TABLE',
  'EDGE_SECRET',
  'TABLE_NAME',
  'ISSUER_URL',
  'AUDIENCE',
  'PAYMENT_GATEWAY_URL',
  'PAYMENT_KEY_ID',
  'PUBLIC_URL',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  dossiers: dossierStore(table),
  gateway: paymentGatewayOverHttp(env.PAYMENT_GATEWAY_URL, signingKeyInKms(env.PAYMENT_KEY_ID)),
  responses: responseStore(table),
  publicUrl: env.PUBLIC_URL,
}

export const handler = apiGroup(paymentUseCases(desk), {
  access: accessOf(env, table),
  braking: brakingOf(env),
})
