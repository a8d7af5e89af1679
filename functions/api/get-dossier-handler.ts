import { accessLog } from '../adapters/access-log'
import { registersOverHttp } from '../adapters/registers'
import { registryStore } from '../adapters/registry-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { getDossier } from './get-dossier'
import { DossierPath } from './paths'

const env = readEnv('TABLE_NAME', 'ISSUER_URL', 'AUDIENCE', 'REGISTERS_URL')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = {
  ...deskOf(table),
  accesses: accessLog(table),
  registry: registryStore(table),
  registers: registersOverHttp(env.REGISTERS_URL),
}

export const handler = personApi(accessOf(env, table), { path: DossierPath }, (call) =>
  getDossier(call, desk),
)
