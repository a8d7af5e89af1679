import { dossierStore } from '../adapters/dossier-store'
import { documentFilesInS3 } from '../adapters/object-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { publicApi } from '../runtime/api-stack'
import { readEnv } from '../runtime/env'
import { getResult, ResultQuery } from './get-result'
import { ResultPath } from './paths'

const env = readEnv('TABLE_NAME', 'DOCUMENTS_BUCKET')
const desk = {
  dossiers: dossierStore(tableInDynamoDb(env.TABLE_NAME)),
  files: documentFilesInS3({ documents: env.DOCUMENTS_BUCKET }),
}

export const handler = publicApi({ query: ResultQuery, path: ResultPath }, (call) => getResult(call, desk))
