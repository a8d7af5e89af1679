import { tableInDynamoDb } from '../../adapters/table-dynamodb'
import { uploadFilesInS3 } from '../../adapters/upload-files'
import { uploadStore } from '../../adapters/upload-store'
import { brakingOf } from '../../runtime/braking'
import { readEnv } from '../../runtime/env'
import { accessOf } from '../access-of'
import { apiGroup } from '../api-group'
import { uploadUseCases } from './api-uploads'

const env = readEnv('BRAKE_TABLE', 'EDGE_SECRET', 'TABLE_NAME', 'ISSUER_URL', 'AUDIENCE', 'UPLOADS_BUCKET')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { uploads: uploadStore(table), uploadFiles: uploadFilesInS3(env.UPLOADS_BUCKET) }

export const handler = apiGroup(uploadUseCases(desk), {
  access: accessOf(env, table),
  braking: brakingOf(env),
})
