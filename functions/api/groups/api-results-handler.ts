import { dossierStore } from '../../adapters/dossier-store'
import { documentFilesInS3 } from '../../adapters/object-store'
import { tableInDynamoDb } from '../../adapters/table-dynamodb'
import { brakingOf } from '../../runtime/braking'
import { readEnv } from '../../runtime/env'
import { apiGroup } from '../api-group'
import { resultUseCases } from './api-results'

const env = readEnv('BRAKE_TABLE', 'EDGE_SECRET', 'TABLE_NAME', 'DOCUMENTS_BUCKET')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  dossiers: dossierStore(table),
  files: documentFilesInS3({ documents: env.DOCUMENTS_BUCKET }),
}

export const handler = apiGroup(resultUseCases(desk), { braking: brakingOf(env) })
