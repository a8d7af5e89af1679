import { lookupLog } from '../adapters/access-log'
import { draftStore } from '../adapters/draft-store'
import { registersOverHttp } from '../adapters/registers'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { counterApp } from './counter/counter-app'
import { lambdaHandler } from './runtime/lambda-handler'
import { ownOrigins, portalDeskOf } from './runtime/portal-desk'

const env = readEnv(
  'BRAKE_TABLE',
  'EDGE_SECRET',
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'ISSUER_URL',
  'PUBLIC_URL',
  'REGISTERS_URL',
)
const table = tableInDynamoDb(env.TABLE_NAME)

export const handler = lambdaHandler(
  counterApp({
    ...deskOf(table, env),
    ...portalDeskOf(table, env, ownOrigins(env)),
    drafts: draftStore(table),
    registers: registersOverHttp(env.REGISTERS_URL),
    lookups: lookupLog(table),
    issuer: env.ISSUER_URL,
  }),
)
