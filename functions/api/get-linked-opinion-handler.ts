import { accessLog } from '../adapters/access-log'
import { documentFilesInS3 } from '../adapters/object-store'
import { opinionLinkStore } from '../adapters/opinion-link-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { publicApi } from '../runtime/api-stack'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { getLinkedOpinion } from './get-linked-opinion'
import { LinkPath } from './paths'

const env = readEnv('TABLE_NAME', 'DOCUMENTS_BUCKET')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  ...deskOf(table),
  links: opinionLinkStore(table),
  accesses: accessLog(table),
  files: documentFilesInS3({ documents: env.DOCUMENTS_BUCKET }),
}

export const handler = publicApi({ path: LinkPath }, (call) => getLinkedOpinion(call, desk))
