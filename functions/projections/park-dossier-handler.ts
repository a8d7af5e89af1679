import { z } from 'zod'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { taskStack } from '../runtime/task-stack'
import { EndedExecution, parkDossier } from './park-dossier'

const env = readEnv('LAW_PARAMETERS', 'TABLE_NAME')
const desk = deskOf(tableInDynamoDb(env.TABLE_NAME), env)

export const handler = taskStack({ input: EndedExecution, output: z.void() }, (event) =>
  parkDossier(event, desk),
)
