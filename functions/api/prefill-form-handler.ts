import { procedures } from '../../workflows/procedures'
import { registersOverHttp } from '../adapters/registers'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { accessOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { ProcedurePath } from './paths'
import { prefillForm } from './prefill-form'

const env = readEnv('TABLE_NAME', 'ISSUER_URL', 'AUDIENCE', 'REGISTERS_URL')
const desk = { procedures, registers: registersOverHttp(env.REGISTERS_URL) }

export const handler = personApi(
  accessOf(env, tableInDynamoDb(env.TABLE_NAME)),
  { path: ProcedurePath },
  (call) => prefillForm(call, desk),
)
