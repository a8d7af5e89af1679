import { city } from '../../workflows/city/city'
import { instant } from '../../workflows/kernel/instant'
import { asideStore } from '../adapters/aside-store'
import { astrayStore } from '../adapters/astray-store'
import { boardStore } from '../adapters/board-store'
import { bookmarks } from '../adapters/bookmarks'
import { calendarMarks } from '../adapters/calendar-marks'
import { digestStore } from '../adapters/digest-store'
import { feedAge } from '../adapters/feed-age'
import { givenUpInS3 } from '../adapters/given-up'
import { notifierInSes } from '../adapters/notifier'
import { registryStore } from '../adapters/registry-store'
import { tableInDynamoDb } from '../adapters/table-dynamodb'
import { tellingStore } from '../adapters/telling-store'
import { waitedStore } from '../adapters/waited-store'
import { deskOf } from '../runtime/desk'
import { readEnv } from '../runtime/env'
import { taskStack } from '../runtime/task-stack'
import { collectGivenUp } from './collect-given-up'
import { Recounted, recountDeadlines } from './recount-deadlines'
import { shareOf } from './sweep'
import { Tick, Watched, watchDeadlines } from './watch-deadlines'

const env = readEnv(
  'LAW_PARAMETERS',
  'TABLE_NAME',
  'GIVEN_UP_BUCKET',
  'MAIL_FROM',
  'MAIL_EVENTS',
  'MESSAGE_DOMAIN',
  'PUBLIC_URL',
)
const table = tableInDynamoDb(env.TABLE_NAME)
const asides = asideStore(table)
const givenUp = givenUpInS3(env.GIVEN_UP_BUCKET)
const desk = {
  ...deskOf(table, env),
  asides,
  board: boardStore(table),
  bookmarks: bookmarks(table),
  marks: calendarMarks(table),
  registry: registryStore(table),
  astray: astrayStore(table),
  waited: waitedStore(table, city.calendar),
  digests: digestStore(table),
  tellings: tellingStore(table),
  notifier: notifierInSes(env.MAIL_FROM, { events: env.MAIL_EVENTS }),
  messageDomain: env.MESSAGE_DOMAIN,
  publicUrl: env.PUBLIC_URL,
}

export const handler = taskStack(
  { input: Tick, output: Watched.extend({ recounted: Recounted }) },
  async (tick, timeLeft) => {
    await feedAge(table).ask(instant(Date.parse(tick.time)))
    await collectGivenUp({ asides, givenUp }, tick)
    // First: a deadline that has moved is not overdue. Half of the time is left for those that have not.
    const recounted = await recountDeadlines(tick, desk, shareOf(timeLeft, 0.5))
    return { recounted, ...(await watchDeadlines(tick, desk, timeLeft)) }
  },
)
