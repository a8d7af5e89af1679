import { accessLog } from '../adapters/access-log'
import { registryStore } from '../adapters/registry-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { getOfficePaper } from './get-office-paper'
import { OfficePaperPath } from './paths'

const env = readEnv('TABLE_NAME', 'ISSUER_URL', 'AUDIENCE')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table), accesses: accessLog(table), registry: registryStore(table) }

export const handler = personApi(accessOf(env, table), { path: OfficePaperPath }, (call) =>
  getOfficePaper(call, desk),
)
