import { factsStore } from '../adapters/facts-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { publicApi } from '../runtime/api-stack'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { getIndex766, Index766Query } from './get-index-766'

const env = readEnv('TABLE_NAME', 'ISSUER_URL', 'AUDIENCE')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table), facts: factsStore(table) }

export const handler = publicApi(
  { query: Index766Query },
  (call) => getIndex766(call, desk),
  accessOf(env, table),
)
