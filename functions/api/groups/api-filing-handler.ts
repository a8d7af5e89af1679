import { registersOverHttp } from '../../adapters/registers'
import { registryStore } from '../../adapters/registry-store'
import { tableInDynamoDb } from '../../adapters/table-dynamodb'
import { brakingOf } from '../../runtime/braking'
import { cabinetOf } from '../../runtime/cabinet'
import { deskOf } from '../../runtime/desk'
import { readEnv } from '../../runtime/env'
import { accessOf } from '../access-of'
import { apiGroup } from '../api-group'
import { filingUseCases } from './api-filing'

const env = readEnv(
  'BRAKE_TABLE',
  'EDGE_SECRET',
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'ISSUER_URL',
  'AUDIENCE',
  'UPLOADS_BUCKET',
  'DOCUMENTS_BUCKET',
  'PAPER_SCANNER',
  'REGISTERS_URL',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  ...deskOf(table, env),
  cabinet: cabinetOf(env, table),
  registry: registryStore(table),
  registers: registersOverHttp(env.REGISTERS_URL),
}

export const handler = apiGroup(filingUseCases(desk), {
  access: accessOf(env, table),
  braking: brakingOf(env),
})
