import { documentFilesInS3 } from '../adapters/object-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { lambdaHandler } from './runtime/lambda-handler'
import { ownOrigins, portalDeskOf } from './runtime/portal-desk'
import { verifyApp } from './verify/verify-app'

const env = readEnv(
  'BRAKE_TABLE',
  'EDGE_SECRET',
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'DOCUMENTS_BUCKET',
  'ISSUER_URL',
  'PUBLIC_URL',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const files = documentFilesInS3({ documents: env.DOCUMENTS_BUCKET })

export const handler = lambdaHandler(
  verifyApp({ ...deskOf(table, env), ...portalDeskOf(table, env, ownOrigins(env)), documents: files }),
)
