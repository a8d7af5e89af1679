import { accessLog } from '../adapters/access-log'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { listOfficePapers } from './list-office-papers'
import { DossierPath } from './paths'

const env = readEnv('TABLE_NAME', 'ISSUER_URL', 'AUDIENCE')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table), accesses: accessLog(table) }

export const handler = personApi(accessOf(env, table), { path: DossierPath }, (call) =>
  listOfficePapers(call, desk),
)
