import { join } from 'node:path'

import { accessLog, lookupLog } from '../adapters/access-log'
import { calendarAddresses } from '../adapters/calendar-addresses'
import { countsStore } from '../adapters/counts-store'
import { draftStore } from '../adapters/draft-store'
import { notifierInSes } from '../adapters/notifier'
import { paymentGatewayOverHttp } from '../adapters/payment-gateway'
import { registersOverHttp } from '../adapters/registers'
import { responseStore } from '../adapters/response-store'
import { signingKeyInKms } from '../adapters/signing-key'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { tellingStore } from '../adapters/telling-store'
import { usefulnessStore } from '../adapters/usefulness-store'
import { waitingWork } from '../adapters/waiting-work'
import { cabinetOf } from '../runtime/cabinet'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { citizenApp } from './citizen/citizen-app'
import { assetFiles } from './runtime/assets'
import { identityProvider } from './runtime/identity-provider'
import { lambdaHandler } from './runtime/lambda-handler'
import { originsOf, portalDeskOf } from './runtime/portal-desk'

const env = readEnv(
  'BRAKE_TABLE',
  'EDGE_SECRET',
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'UPLOADS_BUCKET',
  'PAPER_SCANNER',
  'DOCUMENTS_BUCKET',
  'ISSUER_URL',
  'PORTAL_CLIENT_ID',
  'PUBLIC_URL',
  'PAYMENT_GATEWAY_URL',
  'PAYMENT_KEY_ID',
  'REGISTERS_URL',
  'MAIL_FROM',
  'MESSAGE_DOMAIN',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const cabinet = cabinetOf(env, table)
const provider = identityProvider(env.ISSUER_URL, {
  clientId: env.PORTAL_CLIENT_ID,
  publicUrl: env.PUBLIC_URL,
})

const app = originsOf(cabinet, env, [env.PAYMENT_GATEWAY_URL]).then((origins) => {
  const portal = portalDeskOf(table, env, origins)
  return citizenApp({
    ...deskOf(table, env),
    ...portal,
    cabinet,
    provider,
    drafts: draftStore(table),
    calendars: calendarAddresses(table),
    tellings: tellingStore(table),
    notifier: notifierInSes(env.MAIL_FROM),
    messageDomain: env.MESSAGE_DOMAIN,
    counts: countsStore(table),
    accesses: accessLog(table),
    lookups: lookupLog(table),
    responses: responseStore(table),
    waiting: waitingWork(table),
    usefulness: usefulnessStore(table),
    gateway: paymentGatewayOverHttp(env.PAYMENT_GATEWAY_URL, signingKeyInKms(env.PAYMENT_KEY_ID)),
    registers: registersOverHttp(env.REGISTERS_URL),
    publicUrl: env.PUBLIC_URL,
    files: assetFiles(join(import.meta.dirname, 'assets'), portal.assets),
  })
})

export const handler: ReturnType<typeof lambdaHandler> = async (event, context) =>
  lambdaHandler(await app)(event, context)
