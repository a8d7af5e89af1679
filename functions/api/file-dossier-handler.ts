import { registersOverHttp } from '../adapters/registers'
import { registryStore } from '../adapters/registry-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { Filing, fileDossier } from '../intake/file-dossier'
import { personApi } from '../runtime/api-stack'
import { cabinetOf } from '../runtime/cabinet'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { ProcedurePath } from './paths'

const env = readEnv(
  'TABLE_NAME',
  'UPLOADS_BUCKET',
  'DOCUMENTS_BUCKET',
  'PAPER_SCANNER',
  'ISSUER_URL',
  'AUDIENCE',
  'REGISTERS_URL',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  ...deskOf(table),
  cabinet: cabinetOf(env, table),
  registry: registryStore(table),
  registers: registersOverHttp(env.REGISTERS_URL),
}

export const handler = personApi(accessOf(env, table), { body: Filing, path: ProcedurePath }, (call) =>
  fileDossier(call, desk),
)
