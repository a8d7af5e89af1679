import { z } from 'zod'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { taskStack } from '../runtime/task-stack'
import { Bounced, noteBounce } from './note-bounce'

const env = readEnv('LAW_PARAMETERS', 'TABLE_NAME')
const desk = deskOf(tableInDynamoDb(env.TABLE_NAME), env)

export const handler = taskStack({ input: Bounced, output: z.void() }, (bounced) => noteBounce(bounced, desk))
