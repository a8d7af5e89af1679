import { z } from 'zod'
import { dossierStore } from '../adapters/dossier-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { machinesInStepFunctions } from '../adapters/task-tokens'
import { readEnv } from '../runtime/env'
import { taskStack } from '../runtime/task-stack'
import { OpenTask, openTask } from './open-task'

const env = readEnv('TABLE_NAME')
const dossiers = dossierStore(tableInDynamoDb(env.TABLE_NAME))
const machines = machinesInStepFunctions()

export const handler = taskStack({ input: OpenTask, output: z.void() }, (input) =>
  openTask(input, { dossiers, machines }),
)
