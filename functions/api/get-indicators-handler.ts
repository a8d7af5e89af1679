import { factsStore } from '../adapters/facts-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { publicApi } from '../runtime/api-stack'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { getIndicators, IndicatorQuery } from './get-indicators'

const env = readEnv('TABLE_NAME', 'ISSUER_URL', 'AUDIENCE')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table), facts: factsStore(table) }

export const handler = publicApi(
  { query: IndicatorQuery },
  (call) => getIndicators(call, desk),
  accessOf(env, table),
)
