import { noticeReader } from '../adapters/payment-gateway'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { publicApi } from '../runtime/api-stack'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { confirmPayment, Notification } from './confirm-payment'

const env = readEnv('TABLE_NAME', 'PAYMENT_GATEWAY_URL')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table), gateway: { read: noticeReader(env.PAYMENT_GATEWAY_URL) } }

export const handler = publicApi({ body: Notification }, (call) => confirmPayment(call, desk))
