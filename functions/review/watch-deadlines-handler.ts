import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { taskStack } from '../runtime/task-stack'
import { Tick, Watched, watchDeadlines } from './watch-deadlines'

const env = readEnv('TABLE_NAME')
const desk = deskOf(tableInDynamoDb(env.TABLE_NAME))

export const handler = taskStack({ input: Tick, output: Watched }, (tick, timeLeft) =>
  watchDeadlines(tick, desk, timeLeft),
)
