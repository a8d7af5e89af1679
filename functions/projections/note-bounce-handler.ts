import { z } from 'zod'
import { astrayStore } from '../adapters/astray-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { taskStack } from '../runtime/task-stack'
import { Bounced, noteBounce } from './note-bounce'

const env = readEnv('LAW_PARAMETERS', 'TABLE_NAME')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table, env), astray: astrayStore(table) }

export const handler = taskStack({ input: Bounced, output: z.void() }, (bounced) => noteBounce(bounced, desk))
