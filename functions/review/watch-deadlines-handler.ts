import { calendarMarks } from '../adapters/calendar-marks'
import { registryStore } from '../adapters/registry-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { taskStack } from '../runtime/task-stack'
import { Recounted, recountDeadlines } from './recount-deadlines'
import { Tick, Watched, watchDeadlines } from './watch-deadlines'

const env = readEnv('TABLE_NAME')
const table = tableInDynamoDb(env.TABLE_NAME)
const desk = { ...deskOf(table), marks: calendarMarks(table), registry: registryStore(table) }

export const handler = taskStack(
  { input: Tick, output: Watched.extend({ recounted: Recounted }) },
  async (tick, timeLeft) => {
    // First: a deadline that has moved is not overdue.
    const recounted = await recountDeadlines(tick, desk, timeLeft)
    return { recounted, ...(await watchDeadlines(tick, desk, timeLeft)) }
  },
)
