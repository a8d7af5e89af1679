import { notifierInSes } from '../../adapters/notifier'
import { tableInDynamoDb } from '../../adapters/table-dynamodb'
import { tellingStore } from '../../adapters/telling-store'
import { brakingOf } from '../../runtime/braking'
import { deskOf } from '../../runtime/desk'
import { readEnv } from '../../runtime/env'
import { accessOf } from '../access-of'
import { apiGroup } from '../api-group'
import { linkUseCases } from './api-links'

const env = readEnv(
  'BRAKE_TABLE',
  'EDGE_SECRET',
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'ISSUER_URL',
  'AUDIENCE',
  'PUBLIC_URL',
  'MAIL_FROM',
  'MESSAGE_DOMAIN',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  ...deskOf(table, env),
  notifier: notifierInSes(env.MAIL_FROM),
  tellings: tellingStore(table),
  messageDomain: env.MESSAGE_DOMAIN,
  publicUrl: env.PUBLIC_URL,
}

export const handler = apiGroup(linkUseCases(desk), { access: accessOf(env, table), braking: brakingOf(env) })
