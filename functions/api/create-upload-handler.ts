import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { uploadFilesInS3 } from '../adapters/upload-files'
import { uploadStore } from '../adapters/upload-store'
import { personApi } from '../runtime/api-stack'
import { accessOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { createUpload, UploadRequest } from './create-upload'

const env = readEnv('TABLE_NAME', 'UPLOADS_BUCKET', 'ISSUER_URL', 'AUDIENCE')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { uploads: uploadStore(table), uploadFiles: uploadFilesInS3(env.UPLOADS_BUCKET) }

export const handler = personApi(accessOf(env, table), { body: UploadRequest }, (call) =>
  createUpload(call, desk),
)
