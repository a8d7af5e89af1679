import { accessLog } from '../../adapters/access-log'
import { documentFilesInS3 } from '../../adapters/object-store'
import { opinionLinkStore } from '../../adapters/opinion-link-store'
import { tableInDynamoDb } from '../../adapters/table-dynamodb'
import { brakingOf } from '../../runtime/braking'
import { deskOf } from '../../runtime/desk'
import { readEnv } from '../../runtime/env'
import { accessOf } from '../access-of'
import { apiGroup } from '../api-group'
import { documentUseCases } from './api-documents'

const env = readEnv(
  'BRAKE_TABLE',
  'EDGE_SECRET',
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'ISSUER_URL',
  'AUDIENCE',
  'DOCUMENTS_BUCKET',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  ...deskOf(table, env),
  links: opinionLinkStore(table),
  accesses: accessLog(table),
  files: documentFilesInS3({ documents: env.DOCUMENTS_BUCKET }),
}

export const handler = apiGroup(documentUseCases(desk), {
  access: accessOf(env, table),
  braking: brakingOf(env),
})
