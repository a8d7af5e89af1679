import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { cabinetOf } from '../runtime/cabinet'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { Completion, completeTask } from './complete-task'
import { TaskPath } from './paths'

const env = readEnv(
  'TABLE_NAME',
  'UPLOADS_BUCKET',
  'DOCUMENTS_BUCKET',
  'PAPER_SCANNER',
  'ISSUER_URL',
  'AUDIENCE',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table), cabinet: cabinetOf(env, table) }

export const handler = personApi(accessOf(env, table), { body: Completion, path: TaskPath }, (call) =>
  completeTask(call, desk),
)
