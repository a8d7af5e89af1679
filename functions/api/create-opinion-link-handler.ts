import { notifierInSes } from '../adapters/notifier'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { personApi } from '../runtime/api-stack'
import { accessOf, deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { createOpinionLink } from './create-opinion-link'
import { TaskPath } from './paths'

const env = readEnv('TABLE_NAME', 'ISSUER_URL', 'AUDIENCE', 'PUBLIC_URL', 'MAIL_FROM')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table), notifier: notifierInSes(env.MAIL_FROM), publicUrl: env.PUBLIC_URL }

export const handler = personApi(accessOf(env, table), { path: TaskPath, keyed: false }, (call) =>
  createOpinionLink(call, desk),
)
