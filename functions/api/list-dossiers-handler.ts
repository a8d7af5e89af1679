import { dossierStore } from '../adapters/dossier-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { accessOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { listDossiers } from './list-dossiers'
import { PageQuery } from './paths'

const env = readEnv('TABLE_NAME', 'ISSUER_URL', 'AUDIENCE')
const table = tableInDynamoDb(env.TABLE_NAME)
const dossiers = dossierStore(table)

export const handler = personApi(accessOf(env, table), { query: PageQuery }, (call) =>
  listDossiers(call, dossiers),
)
