import { RegistryCommand } from '../adapters/registry-entry'
import { registryStore } from '../adapters/registry-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { changeRegistry } from './change-registry'

const env = readEnv('TABLE_NAME', 'ISSUER_URL', 'AUDIENCE')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table), registry: registryStore(table) }

export const handler = personApi(accessOf(env, table), { body: RegistryCommand, keyed: false }, (call) =>
  changeRegistry(call, desk),
)
