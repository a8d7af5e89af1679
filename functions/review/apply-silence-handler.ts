import { Wait } from '../../workflows/kernel/task'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { taskStack } from '../runtime/task-stack'
import { applySilence, SilentTask } from './apply-silence'

const env = readEnv('LAW_PARAMETERS', 'TABLE_NAME')
const desk = deskOf(tableInDynamoDb(env.TABLE_NAME), env)

export const handler = taskStack({ input: SilentTask, output: Wait }, (input) => applySilence(input, desk))
