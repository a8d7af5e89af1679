import { accessLog } from '../adapters/access-log'
import { documentFilesInS3 } from '../adapters/object-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { getResultFile } from './get-result-file'
import { ResultPath } from './paths'

const env = readEnv('TABLE_NAME', 'DOCUMENTS_BUCKET', 'ISSUER_URL', 'AUDIENCE')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  ...deskOf(table),
  accesses: accessLog(table),
  files: documentFilesInS3({ documents: env.DOCUMENTS_BUCKET }),
}

export const handler = personApi(accessOf(env, table), { path: ResultPath }, (call) =>
  getResultFile(call, desk),
)
