import { accessLog } from '../../adapters/access-log'
import { registryStore } from '../../adapters/registry-store'
import { tableInDynamoDb } from '../../adapters/table-dynamodb'
import { brakingOf } from '../../runtime/braking'
import { deskOf } from '../../runtime/desk'
import { readEnv } from '../../runtime/env'
import { accessOf } from '../access-of'
import { apiGroup } from '../api-group'
import { paperUseCases } from './api-papers'

const env = readEnv('BRAKE_TABLE', 'EDGE_SECRET', 'LAW_PARAMETERS', 'TABLE_NAME', 'ISSUER_URL', 'AUDIENCE')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table, env), accesses: accessLog(table), registry: registryStore(table) }

export const handler = apiGroup(paperUseCases(desk), {
  access: accessOf(env, table),
  braking: brakingOf(env),
})
