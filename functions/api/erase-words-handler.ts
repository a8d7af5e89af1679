import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { Erasure, eraseWords } from './erase-words'
import { DossierPath } from './paths'

const env = readEnv('TABLE_NAME', 'ISSUER_URL', 'AUDIENCE')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = deskOf(table)

export const handler = personApi(accessOf(env, table), { body: Erasure, path: DossierPath }, (call) =>
  eraseWords(call, desk),
)
