import { accessLog } from '../../adapters/access-log'
import { opinionLinkStore } from '../../adapters/opinion-link-store'
import { noticeReader } from '../../adapters/payment-gateway'
import { registersOverHttp } from '../../adapters/registers'
import { registryStore } from '../../adapters/registry-store'
import { searchStore } from '../../adapters/search-store'
import { sessionStore } from '../../adapters/session-store'
import { tableInDynamoDb } from '../../adapters/table-dynamodb'
import { tellingStore } from '../../adapters/telling-store'
import { templateStore } from '../../adapters/template-store'
import { brakingOf } from '../../runtime/braking'
import { deskOf } from '../../runtime/desk'
import { readEnv } from '../../runtime/env'
import { accessOf } from '../access-of'
import { apiGroup } from '../api-group'
import { dossierUseCases } from './api-dossiers'

const env = readEnv(
  'BRAKE_TABLE',
  'EDGE_SECRET',
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'ISSUER_URL',
  'AUDIENCE',
  'REGISTERS_URL',
  'PAYMENT_GATEWAY_URL',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  ...deskOf(table, env),
  links: opinionLinkStore(table),
  accesses: accessLog(table),
  registry: registryStore(table),
  search: searchStore(table),
  sessions: sessionStore(table),
  tellings: tellingStore(table),
  templates: templateStore(table),
  registers: registersOverHttp(env.REGISTERS_URL),
  gateway: { read: noticeReader(env.PAYMENT_GATEWAY_URL) },
}

export const handler = apiGroup(dossierUseCases(desk), {
  access: accessOf(env, table),
  braking: brakingOf(env),
})
