import { dossierStore } from '../adapters/dossier-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { accessOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { DossierQuery, listDossiers } from './list-dossiers'

const env = readEnv('TABLE_NAME', 'ISSUER_URL', 'AUDIENCE')
const table = tableInDynamoDb(env.TABLE_NAME)
const dossiers = dossierStore(table)

export const handler = personApi(accessOf(env, table), { query: DossierQuery }, (call) =>
  listDossiers(call, dossiers),
)
