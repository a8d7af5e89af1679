import { accessLog } from '../adapters/access-log'
import { documentFilesInS3 } from '../adapters/object-store'
import { opinionLinkStore } from '../adapters/opinion-link-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { guestApp } from './guest/guest-app'
import { lambdaHandler } from './runtime/lambda-handler'
import { ownOrigins, portalDeskOf } from './runtime/portal-desk'

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

export const handler = lambdaHandler(
  guestApp({
    ...deskOf(table, env),
    ...portalDeskOf(table, env, ownOrigins(env)),
    links: opinionLinkStore(table),
    accesses: accessLog(table),
    files: documentFilesInS3({ documents: env.DOCUMENTS_BUCKET }),
  }),
)
