import { documentFilesInS3 } from '../adapters/object-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { ResultPath } from '../api/paths'
import { publicApi } from '../runtime/api-stack'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { PageLanguage, verifyPage } from './verify-page'

const env = readEnv('TABLE_NAME', 'DOCUMENTS_BUCKET')
const desk = {
  ...deskOf(tableInDynamoDb(env.TABLE_NAME)),
  files: documentFilesInS3({ documents: env.DOCUMENTS_BUCKET }),
}

export const handler = publicApi({ path: ResultPath, query: PageLanguage }, (call) => verifyPage(call, desk))
